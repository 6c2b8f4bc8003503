import type { LightMyRequestResponse } from "fastify";
import type { App } from "../../src/app.ts";

/** A page, as a browser without script has it. */
export interface Shown {
  status: number;
  path: string;
  html: string;
  headers: LightMyRequestResponse["headers"];
  /** Where a redirect to another origin led; null otherwise. */
  left: string | null;
}

/** Somebody with a browser of their own: keeps cookies, follows redirects, sends forms. */
export interface Visitor {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Shown>;
  /** One answer, without going on. */
  once(method: "GET" | "POST", path: string, fields?: Fields): Promise<LightMyRequestResponse>;
  /** Sends a form by hand; `csrf` is that of the page last shown unless given. */
  post(path: string, fields?: Fields): Promise<Shown>;
  logIn(pid: string, acr?: string, from?: string): Promise<Shown>;
  /** At the operators' desk. */
  logInAsOperator(): Promise<Shown>;
}

type Fields = Record<string, string>;

export const ORIGIN = "http://localhost";

export function visitorOf({ server }: Pick<App, "server">): Visitor {
  const cookies = new Map<string, string>();
  let csrf = "";

  async function once(
    method: "GET" | "POST",
    path: string,
    fields?: Fields,
    headers: Record<string, string> = {},
  ) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await server.inject({
      method,
      url: path,
      headers: {
        host: "localhost",
        "accept-language": "nb",
        ...(cookie && { cookie }),
        ...(fields && { "content-type": "application/x-www-form-urlencoded" }),
        ...headers,
      },
      ...(fields && { payload: new URLSearchParams(fields).toString() }),
    });
    for (const { name, value } of response.cookies)
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    return response;
  }

  async function follow(response: LightMyRequestResponse, path: string): Promise<Shown> {
    const { location } = response.headers;
    if (location !== undefined) {
      const next = new URL(location, ORIGIN + path);
      if (next.origin !== ORIGIN) return shown(response, path, next.href);
      const at = next.pathname + next.search;
      return follow(await once("GET", at), at);
    }
    csrf = /name="csrf" value="([^"]+)"/.exec(response.body)?.[1] ?? csrf;
    return shown(response, path, null);
  }

  const get: Visitor["get"] = async (path, headers) =>
    follow(await once("GET", path, undefined, headers), path);

  async function logInBy(issuerPath: string, from: string, choice: Fields): Promise<Shown> {
    const issuer = await get(from);
    const hidden = [...issuer.html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map(([, name, value]) => [name, unescaped(value)]));
    return follow(await once("POST", issuerPath, { ...fields, ...choice }), issuerPath);
  }

  return {
    cookies,
    once,
    get,
    post: async (path, fields = {}) => follow(await once("POST", path, { csrf, ...fields }), path),
    logIn: (pid, acr = "idporten-loa-high", from = "/minprofil/logg-inn") =>
      logInBy("/dev/logg-inn", from, { pid, acr }),
    logInAsOperator: () =>
      logInBy("/dev/logg-inn/forvalter", "/forvaltning/logg-inn", { pid: "", acr: "" }),
  };
}

function shown(response: LightMyRequestResponse, path: string, left: string | null): Shown {
  const { statusCode: status, body: html, headers } = response;
  return { status, path, html, headers, left };
}

function unescaped(text = ""): string {
  return text.replaceAll("&amp;", "&");
}

/** What a person reads of a page. */
export function textOf({ html }: Pick<Shown, "html">): string {
  return html
    .replace(/<(script|style|title)\b.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}
