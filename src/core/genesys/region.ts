import { nearest } from "../base/nearest.ts";
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

function unknownRegion(given: string, spelling: string): ConfigurationError {
  const [first, ...others] = [...Object.keys(REGIONS), ...Object.values(REGIONS)];
  const suggestion = first === undefined
    ? ""
    : `Did you mean ${nearest(given.trim().toLowerCase(), [first, ...others])}? `;
  return new ConfigurationError("INPUT_INVALID", `Cannot use ${spelling} "${visible(given)}": no such region`, {
    hint: `${suggestion}Give an AWS region (us-east-1) or a Genesys domain (mypurecloud.com); ` +
      `for any other, leave ${spelling} out and give genesys-api-url and genesys-login-url`,
  });
}
