# The packages and the built assets need tools that the running service does not.
FROM node:24-slim AS build
WORKDIR /naru
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev \
  # The image has a Node of its own; the one npm carries is for machines without.
  && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-slim
ENV NODE_ENV=production NARU_DATA=/data PORT=3000
WORKDIR /naru
COPY --from=build /naru/package.json ./
COPY --from=build /naru/node_modules node_modules
COPY --from=build /naru/dist dist
COPY --from=build /naru/migrations migrations
COPY --from=build /naru/seeds seeds
COPY --from=build /naru/src src
COPY --from=build /naru/tsconfig.json ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "src/main.ts"]
