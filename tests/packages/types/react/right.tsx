import "cap-commun/cap-commun.css";
import "cap-commun/define";
import { useRef } from "react";
import type {} from "cap-commun/react";

export function Page() {
  const widget = useRef<HTMLElementTagNameMap["commun-boussole"]>(null);
  return (
    <>
      <commun-autodiagnostic
        id="diagnostic"
        questionnaire="innovation"
        oncommun-result={({ detail }) => console.log(detail.query.niveau, detail.version)}
      >
        <p>Ce questionnaire aide à se situer.</p>
      </commun-autodiagnostic>
      <commun-boussole ref={widget} lie="diagnostic" objectif="O1" className="large" lang="fr-CA" />
      <commun-modele profil="ass" territoire="Pays de Retz" theme="clair" />
      <commun-prime
        stockage="appareil"
        oncommun-change={({ detail }) => {
          if (detail.widget === "prime") console.log(detail.results);
        }}
      />
    </>
  );
}
