import { loadEngine } from "cap-commun/engine";
import { Widget } from "./widget.jsx";

/** Rendered for each visit, on the server, where the engine computes too. */
export const dynamic = "force-dynamic";

export default async function Page() {
  const cap = await loadEngine();
  const { code } = cap.evaluate("prime", { ingenierie: 1000 });
  return (
    <main>
      <h1>Next</h1>
      <Widget />
      <p>
        <output id="computed">{code}</output>
      </p>
    </main>
  );
}
