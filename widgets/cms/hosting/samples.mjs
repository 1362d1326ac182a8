/**
 * How nginx and Apache give the widgets' files and the pages that show them: types, compression, caches, other sites'
 * right to use the files, and the policy under which the widgets are tested. Types and policy stand once, in the server
 * that the tests use; the tests then run nginx and Apache with these very samples.
 */

import { FRAMED_POLICY, HASHED, POLICY, TYPES } from "../../bundle/serve.mjs";

const mime = (ending) => TYPES[ending].split(";")[0];
const ofText = (endings) => endings.filter((ending) => TYPES[ending].includes("charset"));
const without = (type, types) => [...new Set(types)].filter((other) => other !== type).join(" ");

const NOT_GUESSED = ["X-Content-Type-Options", "nosniff"];
const SHARED = [
  ["Access-Control-Allow-Origin", "*"],
  ["Cross-Origin-Resource-Policy", "cross-origin"],
];
/** A name that changes with its content is kept for ever; another is asked again after an hour. */
const FOR_EVER = ["Cache-Control", "public, max-age=31536000, immutable"];
const AN_HOUR = ["Cache-Control", "public, max-age=3600"];
const policy = (text) => ["Content-Security-Policy", text];

const FILES = {
  fr: "Les fichiers des modules, dans le dossier cap-commun/ du site.",
  en: "The widgets' files, in folder cap-commun/ of the site.",
};
const PAGES = {
  fr: [
    "La politique la plus stricte sous laquelle les modules sont testés : à donner aux pages qui en montrent.",
    "Vos pages peuvent demander davantage (styles, images, polices d'ailleurs) : ajoutez alors ce qu'il leur faut.",
  ],
  en: [
    "The strictest policy under which the widgets are tested: for the pages that show some.",
    "Your pages may need more (styles, images, fonts from elsewhere): then add it.",
  ],
};
const comment = (lines) => lines.map((line) => `# ${line}\n`).join("");

/** The samples, by the name of their file, for files with these endings. */
export function samples(endings) {
  const unknown = endings.filter((ending) => !Object.hasOwn(TYPES, ending));
  if (unknown.length > 0) throw new Error(`samples.mjs: serve.mjs has no type for ${unknown.join(", ")}`);
  const strict = [NOT_GUESSED, policy(POLICY)];
  return {
    "nginx-fichiers.conf": nginxFiles(endings),
    "nginx-pages.conf": `${comment([...PAGES.fr, ...PAGES.en])}${nginxHeaders(strict)}`,
    "htaccess-fichiers.txt": apacheFiles(endings),
    "htaccess-pages.txt": `${comment([
      "À recopier dans le fichier .htaccess du dossier de vos pages. / To copy into your pages' .htaccess.",
      ...PAGES.fr,
      ...PAGES.en,
    ])}${apacheHeaders(strict)}`,
  };
}

function nginxHeaders(headers, indent = "") {
  return headers.map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`).join("");
}

/** A location that has headers of its own forgets those of the one around it: they are said again. */
function nginxFiles(endings) {
  const always = [NOT_GUESSED, ...SHARED];
  const types = endings.map((ending) => `        ${mime(ending)} ${ending.slice(1)};\n`).join("");
  return `${comment([
    FILES.fr,
    "À inclure dans un bloc « server » : include /chemin/vers/nginx-fichiers.conf;",
    FILES.en,
    "To include in a « server » block.",
  ])}
location /cap-commun/ {
    types {
${types}    }
    charset utf-8;
    charset_types ${without("text/html", ofText(endings).map(mime))};

    # Avec le module brotli, les fichiers .br sont donnés tels quels, au mieux de leur compression :
    # With the brotli module, the .br files are given as they are, compressed best:
    # brotli_static on;
    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_comp_level 6;
    gzip_types ${without("text/html", endings.map(mime))};

${nginxHeaders([...always, AN_HOUR], "    ")}
    location ~ "${HASHED.source}" {
${nginxHeaders([...always, FOR_EVER], "        ")}    }
    location ~ "\\.html$" {
${nginxHeaders([...always, AN_HOUR, policy(FRAMED_POLICY)], "        ")}    }
}
`;
}

function apacheHeaders(headers, indent = "") {
  const lines = headers
    .map(([name, value]) => `${indent}    Header always set ${name} "${value}"\n`)
    .join("");
  return `${indent}<IfModule mod_headers.c>\n${lines}${indent}</IfModule>\n`;
}

function apacheFiles(endings) {
  const types = endings.map((ending) => `AddType ${mime(ending)} ${ending}\n`).join("");
  const encoded = endings
    .map(
      (ending) => `        <FilesMatch "\\${ending}\\.br$">
            ForceType "${TYPES[ending]}"
        </FilesMatch>\n`,
    )
    .join("");
  return `${comment([
    FILES.fr,
    "À recopier dans ce dossier sous le nom .htaccess",
    FILES.en,
    "To copy into that folder under the name .htaccess",
  ])}
${types}AddCharset utf-8 ${ofText(endings).join(" ")}

# Les fichiers .br, compressés au mieux, à qui les comprend. / The .br files, compressed best, for who reads them.
<IfModule mod_rewrite.c>
    <IfModule mod_headers.c>
        RewriteEngine On
        RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
        RewriteCond %{REQUEST_FILENAME}.br -f
        RewriteRule ^(.+)$ $1.br [L]
        # Une fois suffit. / Once is enough.
        RewriteRule \\.br$ - [E=no-gzip:1,E=no-brotli:1]
        <FilesMatch "\\.br$">
            RemoveLanguage .br
            Header set Content-Encoding br
            Header append Vary Accept-Encoding
        </FilesMatch>
${encoded}    </IfModule>
</IfModule>
# Les autres les reçoivent compressés à la volée. / The others get them compressed on the fly.
<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE ${without("", endings.map(mime))}
</IfModule>

${apacheHeaders([NOT_GUESSED, ...SHARED, AN_HOUR])}<FilesMatch "${HASHED.source.replace("$", "(\\.br)?$")}">
${apacheHeaders([FOR_EVER], "    ")}</FilesMatch>
<FilesMatch "\\.html(\\.br)?$">
${apacheHeaders([policy(FRAMED_POLICY)], "    ")}</FilesMatch>
`;
}
