import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Monaco's editor alone is nearly 2 MB; it is served by this machine to this machine. */
const LARGEST_CHUNK_KB = 2_000;

export default defineConfig({
  base: "/playground/",
  plugins: [react()],
  build: {
    chunkSizeWarningLimit: LARGEST_CHUNK_KB,
    rolldownOptions: {
      onLog(level, log, print) {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") print(level, log);
      },
    },
  },
});
