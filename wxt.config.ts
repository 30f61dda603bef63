import { defineConfig } from "wxt";
import { leaveOutUnused } from "./scripts/leave-out-unused.ts";
import { minifyAgain } from "./scripts/minify-again.ts";
import { scanReader } from "./scripts/reader-scan/plugin.ts";

/** The policy of every extension page; docs/privacy.md says why each line is there. */
function contentSecurityPolicy(loopback: boolean): string {
  const connect = ["'self'", "https:", ...(loopback ? ["http://127.0.0.1:*", "http://localhost:*"] : [])];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect.join(" ")}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types worker-url",
  ].join("; ");
}

export default defineConfig({
  srcDir: ".",
  entrypointsDir: "entrypoints",
  publicDir: "public",
  manifestVersion: 3,
  modules: ["@wxt-dev/webextension-polyfill"],
  imports: false,
  vite: ({ mode }) => ({
    // In a build for development WXT's wrapper around a script writes to the console.
    plugins: [leaveOutUnused(), ...(mode === "production" ? [scanReader(), minifyAgain()] : [])],
    build: {
      // Every browser that it runs in loads modules ahead by itself, and what a script imports later needs no list.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, files, { hostType }) => (hostType === "html" ? files : []),
      },
      // What pages share stands in one file, which is smaller and loads sooner than three.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] } } },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: "Signpost",
    description: "Safeguarding guidance, tools and helplines in seconds, offline, beside the system you work in.",
    permissions: [
      "storage",
      "alarms",
      ...(browser === "firefox" ? [] : ["sidePanel"]),
      "scripting",
      "activeTab",
      "contextMenus",
      "idle",
    ],
    optional_host_permissions: ["https://*/*", "http://*/*"],
    incognito: "not_allowed",
    content_security_policy: { extension_pages: contentSecurityPolicy(mode !== "production") },
    icons: { 16: "icon/16.png", 32: "icon/32.png", 48: "icon/48.png", 128: "icon/128.png" },
    // In Firefox the button would otherwise be hidden behind the extensions menu, two clicks away.
    action: { default_title: "Open Signpost", ...(browser === "firefox" && { default_area: "navbar" }) },
    commands: {
      "toggle-cover": { suggested_key: { default: "Alt+Shift+H" }, description: "Hide or show what is in the panel" },
      "open-panel": { suggested_key: { default: "Alt+Shift+G" }, description: "Open Signpost, ready to search" },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "{7a3e9d52-4c1b-4f86-9d0a-51c7e2b8f634}",
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "140", externally_connectable: { ids: [] } }),
  }),
  // The sources that Firefox's reviewers rebuild from must be the same after a test run.
  zip: { excludeSources: ["test-results/**"] },
  hooks: {
    "build:manifestGenerated": (_, manifest) => {
      // Firefox would open the sidebar by itself at installation; opening it is the person's to do.
      if (manifest.sidebar_action) manifest.sidebar_action.open_at_install = false;
    },
  },
});
