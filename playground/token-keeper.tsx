import { useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";
import { kindNamedIn } from "./roles.ts";
import { bearerHeaders, requestToken } from "./test-token.ts";

/**
 * Fills in a token where a tab has no headers, for the role its document names, so that the first
 * click on Run answers. Headers that the reader deletes by hand stay deleted while the tab is open.
 */
export function TokenKeeper(): null {
  const { headerEditor, queryEditor } = useGraphiQL(({ headerEditor, queryEditor }) => ({
    headerEditor,
    queryEditor,
  }));

  useEffect(() => {
    if (!headerEditor || !queryEditor) return;
    const fillIn = async () => {
      if (headerEditor.getValue().trim() !== "" || headerEditor.hasTextFocus()) return;
      const asked = headerEditor.getModel()?.getVersionId();
      const wish = { kind: kindNamedIn(queryEditor.getValue()) };
      const token = await requestToken(wish).catch(() => null);
      const isStillAsked = headerEditor.getModel()?.getVersionId() === asked;
      if (token !== null && isStillAsked) headerEditor.setValue(bearerHeaders(token));
    };
    fillIn();
    const watch = headerEditor.onDidChangeModelContent(fillIn);
    return () => watch.dispose();
  }, [headerEditor, queryEditor]);

  return null;
}
