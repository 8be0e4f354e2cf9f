import assert from "node:assert/strict";
import { test } from "node:test";
import sdk from "purecloud-platform-client-v2";
import { ConfigurationError } from "../../../src/core/base/errors.ts";
import { regionHosts, REGIONS } from "../../../src/core/genesys/region.ts";

test("the table of regions is that of the official SDK", () => {
  const official = Object.entries(sdk.PureCloudRegionHosts).map((
    [name, domain],
  ) => [name.replaceAll("_", "-"), domain]);
  assert.deepEqual(REGIONS, Object.fromEntries(official));
});

test("regionHosts() takes AWS names and Genesys domains, in any case", () => {
  const ireland = { apiUrl: "https://api.mypurecloud.ie", loginUrl: "https://login.mypurecloud.ie" };
  assert.deepEqual(regionHosts("eu-west-1"), ireland);
  assert.deepEqual(regionHosts(" MyPureCloud.IE "), ireland);
});

for (
  const [given, nearest] of [
    ["eu-west1", "eu-west-1"],
    ["mypurecloud.con", "mypurecloud.com"],
    ["us-esat-1", "us-east-1"],
    ["ap-southeast-22", "ap-southeast-2"],
    ["frankfurt", "eu-central-1"],
    ["Frankfurt ", "eu-central-1"],
    ["São Paulo", "sa-east-1"],
    ["EU (Frankfurt)".slice(3), "eu-central-1"],
  ] as const
) {
  test(`regionHosts() suggests ${nearest} for "${given}"`, () => {
    assert.throws(() => regionHosts(given), (error) => {
      assert.ok(error instanceof ConfigurationError);
      assert.ok(error.hint.startsWith(`Did you mean ${nearest}?`), error.hint);
      return true;
    });
  });
}

test("regionHosts() lists the regions where it knows no better", () => {
  for (const given of ["somewhere", "eu", "x"]) {
    assert.throws(() => regionHosts(given), (error) => {
      assert.ok(error instanceof ConfigurationError);
      assert.match(error.hint, /^The regions are us-east-1, .*eu-central-1, .*ap-northeast-3\. Give/);
      return true;
    });
  }
});

for (const given of ["constructor", "__proto__", "evil.example/?x=mypurecloud.com", ""]) {
  test(`regionHosts() refuses "${given}"`, () => {
    assert.throws(() => regionHosts(given), ConfigurationError);
  });
}
