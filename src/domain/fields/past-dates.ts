/** What has happened before a person can tell of it: births, deaths, the issue of a paper, the rise of a right. */
const HAPPENED =
  /(birth|death|issue|issued|established|arisen|document|card|ipr|certificate|previous)_(date|on)$|^(application_date|submitted_on)$/;

/** Whether the day that a field asks for must not lie in the future. Read from its id: the acts do not say it. */
export function mustHaveHappened(fieldId: string): boolean {
  return HAPPENED.test(fieldId);
}
