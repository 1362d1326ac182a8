"use client";

import { useEffect, useRef, useState } from "react";
import "cap-commun/define";

/** The first widget comes from the server, the second from the page: React listens to the second's events alone
 * (https://github.com/facebook/react/issues/35446). */
export function Widget() {
  const first = useRef(null);
  const [heard, setHeard] = useState("");
  const [second, setSecond] = useState("");
  useEffect(() => {
    const hear = ({ detail }) => setHeard(`${detail.answered} sur ${detail.total}`);
    const element = first.current;
    element.addEventListener("commun-change", hear);
    return () => element.removeEventListener("commun-change", hear);
  }, []);
  return (
    <>
      <commun-autodiagnostic ref={first}>
        <p>Ce questionnaire aide à se situer.</p>
      </commun-autodiagnostic>
      <p>
        <output id="heard">{heard}</output>
      </p>
      {heard && <commun-boussole oncommun-ready={({ detail }) => setSecond(detail.widget)} />}
      <p>
        <output id="second">{second}</output>
      </p>
    </>
  );
}
