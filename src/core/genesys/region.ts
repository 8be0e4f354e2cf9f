import { nearEnough } from "../base/nearest.ts";
import { ConfigurationError } from "../base/errors.ts";
import { visible } from "../base/text.ts";

/** The two hosts of a Genesys Cloud region, as base URLs without a trailing slash. */
interface GenesysHosts {
  readonly apiUrl: string;
  readonly loginUrl: string;
}

/** AWS region → Genesys domain, as in PureCloudRegionHosts of the official JavaScript SDK 262. */
export const REGIONS: Readonly<Record<string, string>> = {
  "us-east-1": "mypurecloud.com",
  "us-east-2": "use2.us-gov-pure.cloud",
  "us-west-2": "usw2.pure.cloud",
  "ca-central-1": "cac1.pure.cloud",
  "mx-central-1": "mxc1.pure.cloud",
  "sa-east-1": "sae1.pure.cloud",
  "eu-west-1": "mypurecloud.ie",
  "eu-west-2": "euw2.pure.cloud",
  "eu-central-1": "mypurecloud.de",
  "eu-central-2": "euc2.pure.cloud",
  "eusc-de-east-1": "edee1.eusc-pure.cloud",
  "me-central-1": "mec1.pure.cloud",
  "ap-south-1": "aps1.pure.cloud",
  "ap-southeast-1": "apse1.pure.cloud",
  "ap-southeast-2": "mypurecloud.com.au",
  "ap-northeast-1": "mypurecloud.jp",
  "ap-northeast-2": "apne2.pure.cloud",
  "ap-northeast-3": "apne3.pure.cloud",
};

/** The hosts of a region given by its AWS name or its Genesys domain. Throws {@link ConfigurationError} if there is no such region. */
export function regionHosts(region: string, spelling = "genesys-region"): GenesysHosts {
  const name = regionName(region);
  const domain = name && REGIONS[name];
  if (domain === undefined) throw unknownRegion(region, spelling);
  return { apiUrl: `https://api.${domain}`, loginUrl: `https://login.${domain}` };
}

/** The AWS name of a region given by that or by its Genesys domain; undefined when there is none such. */
export function regionName(region: string): string | undefined {
  const wanted = region.trim().toLowerCase();
  return Object.keys(REGIONS).find((name) => name === wanted || REGIONS[name] === wanted);
}

/** Where the regions are, as the pages of AWS and Genesys Cloud call the places, for people who know theirs by that. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  "us-east-1": ["virginia", "us east", "usa"],
  "us-east-2": ["ohio", "fedramp"],
  "us-west-2": ["oregon", "us west"],
  "ca-central-1": ["canada", "montreal"],
  "mx-central-1": ["mexico", "queretaro"],
  "sa-east-1": ["sao paulo", "brazil", "south america"],
  "eu-west-1": ["ireland", "dublin"],
  "eu-west-2": ["london", "united kingdom", "uk"],
  "eu-central-1": ["frankfurt", "germany"],
  "eu-central-2": ["zurich", "switzerland"],
  "eusc-de-east-1": ["brandenburg", "european sovereign cloud"],
  "me-central-1": ["uae", "dubai", "united arab emirates", "middle east"],
  "ap-south-1": ["mumbai", "india"],
  "ap-southeast-1": ["singapore"],
  "ap-southeast-2": ["sydney", "australia"],
  "ap-northeast-1": ["tokyo", "japan"],
  "ap-northeast-2": ["seoul", "korea"],
  "ap-northeast-3": ["osaka"],
};

/** The region of a place, written with or without its accents and in any case. */
function regionAt(given: string): string | undefined {
  const place = given.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z]+/g, " ").trim();
  return Object.keys(PLACES).find((name) => PLACES[name]?.includes(place));
}

function unknownRegion(given: string, spelling: string): ConfigurationError {
  const names = Object.keys(REGIONS);
  const [first = "us-east-1", ...others] = [...names, ...Object.values(REGIONS)];
  const meant = regionAt(given) ?? nearEnough(given.trim().toLowerCase(), [first, ...others]);
  const suggestion = meant === undefined ? `The regions are ${names.join(", ")}. ` : `Did you mean ${meant}? `;
  return new ConfigurationError("INPUT_INVALID", `Cannot use ${spelling} "${visible(given)}": no such region`, {
    hint: `${suggestion}Give an AWS region (us-east-1) or a Genesys domain (mypurecloud.com); ` +
      `for any other, leave ${spelling} out and give genesys-api-url and genesys-login-url`,
  });
}
