import type { GraphiQLProps } from "graphiql";

/** As much as we read of what GraphiQL writes down about its tabs. */
interface KeptTabs {
  tabs: { query: string | null; variables: string | null }[];
  activeTabIndex: number;
}

const PREFIX = "varde:";
const HISTORY = /:(queries|favorites)$/;

/**
 * What GraphiQL remembers between visits, kept apart from that of other GraphiQLs on the same
 * `localhost` port, and without the headers of the history: a token is never written down.
 */
export const storage: NonNullable<GraphiQLProps["storage"]> = {
  getItem: (key) => localStorage.getItem(PREFIX + key),
  setItem: (key, value) =>
    localStorage.setItem(PREFIX + key, HISTORY.test(key) ? withoutHeaders(value) : value),
  removeItem: (key) => localStorage.removeItem(PREFIX + key),
  clear: () => {
    for (const key of ourKeys()) localStorage.removeItem(key);
  },
  get length() {
    return ourKeys().length;
  },
};

/** The tab that was open when the reader left, or null on a first visit. */
export function keptTab(): { query: string; variables: string } | null {
  const kept = storage.getItem("graphiql:tabState");
  if (kept === null) return null;
  try {
    const { tabs, activeTabIndex }: KeptTabs = JSON.parse(kept);
    const open = tabs[activeTabIndex];
    return open ? { query: open.query ?? "", variables: open.variables ?? "" } : null;
  } catch {
    return null;
  }
}

function ourKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

function withoutHeaders(history: string): string {
  return JSON.stringify(
    JSON.parse(history, (key, value) => (key === "headers" ? undefined : value)),
  );
}
