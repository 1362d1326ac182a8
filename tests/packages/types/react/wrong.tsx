import type {} from "cap-commun/react";

// Each of these must be refused: the line below a mark is an error, or the mark itself is one.

// @ts-expect-error: a questionnaire that does not exist
export const value = <commun-autodiagnostic questionnaire="horoscope" />;
// @ts-expect-error: an attribute of another widget
export const attribute = <commun-boussole questionnaire="maturite" />;
// @ts-expect-error: a tag that does not exist
export const tag = <commun-horoscope />;
// @ts-expect-error: a detail has no such field
export const detail = <commun-prime oncommun-ready={(event) => event.detail.horoscope} />;
