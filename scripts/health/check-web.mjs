// The health check of a container that answers requests: exits with 0 when the portal says that it lives.
const response = await fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`, {
  signal: AbortSignal.timeout(4_000),
});
process.exitCode = response.ok ? 0 : 1;
