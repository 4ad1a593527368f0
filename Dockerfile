# The bot and what it needs to run; nothing is built. Node 24 comes with the image, and no package runs a script of its own
# when it is installed.
FROM node:24-slim

WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force \
  # The package carries its binary for every system; one of them runs here.
  && find node_modules/onnxruntime-node/bin -mindepth 3 -maxdepth 3 -type d \
    ! -path "*/linux/$(node -p process.arch)" -exec rm -r {} +
COPY corpus/articles corpus/articles
COPY src src

# The one place that is written to, for SQLite and for backups.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node

ENV NODE_ENV=production DATABASE_FILE=/data/whosaid.db HEALTH_PORT=9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HEALTH_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "--max-semi-space-size=8", "--import", "./src/runtime.js", "src/main.ts"]
