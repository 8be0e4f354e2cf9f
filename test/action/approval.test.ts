import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { judgePull } from "../../src/action/approval.ts";

const HEAD = "a".repeat(40);
type Evidence = Parameters<typeof judgePull>[0];
type Review = Evidence["reviews"][number];
type Commit = NonNullable<Evidence["commits"]>[number];

const user = (login: string) => ({ login, type: login.endsWith("[bot]") ? "Bot" : "User" });

function commit(author: string | null, more: Partial<Commit> = {}): Commit {
  const account = author === null ? null : user(author);
  return { author: account, committer: account, authorEmail: "a@x", committerEmail: "a@x", message: "Change", ...more };
}

function review(login: string, state = "APPROVED", more: Partial<Review> = {}): Review {
  return { user: user(login), state, commit: HEAD, association: "NONE", ...more };
}

/** What is decided of a pull request of mona's; bob and carol may write. */
async function judge(
  evidence: Partial<Evidence>,
  rights: Readonly<Record<string, boolean>> | "unreadable" = { bob: true, carol: true, mona: true, lee: false },
): Promise<string> {
  const whole = { head: HEAD, opener: user("mona"), reviews: [], commits: [commit("mona")], ...evidence };
  const { status, basis, approvers, fourEyes } = await judgePull(
    whole,
    (login) => Promise.resolve(rights === "unreadable" ? undefined : rights[login] ?? false),
  );
  assert.equal(fourEyes, { "approved": true, "not-approved": false }[status as string]);
  return [status, basis === "pull-request" ? "" : basis, ...approvers ?? ["?"]].filter((word) => word !== "").join(" ");
}

describe("judgePull", () => {
  const cases: readonly [string, string, Partial<Evidence>, ("unreadable" | undefined)?][] = [
    ["approved bob", "bob approved", { reviews: [review("bob")] }],
    ["approved bob", "a comment is no word", { reviews: [review("bob"), review("bob", "COMMENTED")] }],
    ["approved bob", "asked for changes first", { reviews: [review("bob", "CHANGES_REQUESTED"), review("bob")] }],
    ["not-approved", "asked for changes after", { reviews: [review("bob"), review("bob", "CHANGES_REQUESTED")] }],
    ["not-approved", "dismissed", { reviews: [review("bob", "DISMISSED")] }],
    ["not-approved", "given to an older head", { reviews: [review("bob", "APPROVED", { commit: "b".repeat(40) })] }],
    ["not-approved", "nobody", {}],
    ["not-approved", "a bot", { reviews: [review("renovate[bot]")] }],
    ["not-approved", "somebody who is gone", { reviews: [review("bob", "APPROVED", { user: null })] }],
    ["not-approved", "who opened it", { reviews: [review("mona")], commits: [commit("lee")] }],
    ["not-approved", "an author", { reviews: [review("BOB")], commits: [commit("mona"), commit("bob")] }],
    ["not-approved", "a committer", {
      reviews: [review("bob")],
      commits: [commit("mona", { committer: user("bob") })],
    }],
    ["not-approved", "a reader", { reviews: [review("lee", "APPROVED", { association: "MEMBER" })] }],
    ["approved carol", "an author and another", {
      reviews: [review("bob"), review("carol")],
      commits: [commit("bob")],
    }],
    [
      "approved bob",
      "GitHub committed it",
      {
        reviews: [review("bob")],
        commits: [commit("mona", { committer: null, committerEmail: "noreply@github.com" })],
      },
    ],
    [
      "not-approved",
      "a co-author",
      {
        reviews: [review("bob")],
        commits: [commit("mona", { message: "x\n\nCo-authored-by: B <12+bob@users.noreply.github.com>" })],
      },
    ],
    ["unavailable bob", "an author without an account", { reviews: [review("bob")], commits: [commit(null)] }],
    ["unavailable bob", "commits that are not listed", { reviews: [review("bob")], commits: undefined }],
    ["not-approved", "nobody, and an author without an account", { commits: [commit(null)] }],
    [
      "approved author-association bob",
      "a member, where permissions cannot be read",
      { reviews: [review("bob", "APPROVED", { association: "MEMBER" }), review("eve")] },
      "unreadable",
    ],
    ["not-approved", "a stranger, where permissions cannot be read", { reviews: [review("bob")] }, "unreadable"],
  ];
  for (const [expected, what, evidence, rights] of cases) {
    it(`${expected}: ${what}`, async () => assert.equal(await judge(evidence, rights), expected));
  }

  it("is approved exactly where a person with the right to do so, and no author, stands by what was merged", async () => {
    const people = ["ana", "ben", "cat", "dan[bot]"];
    const state = fc.constantFrom("APPROVED", "CHANGES_REQUESTED", "DISMISSED", "COMMENTED");
    const reviews = fc.array(fc.tuple(fc.constantFrom(...people), state, fc.boolean()), { maxLength: 8 });
    const authors = fc.array(fc.constantFrom("ana", "ben", "eve"), { minLength: 1, maxLength: 3 });
    const writers = fc.subarray(people);
    await fc.assert(fc.asyncProperty(reviews, authors, writers, async (given, wrote, may) => {
      const { status } = await judgePull({
        head: HEAD,
        opener: user("eve"),
        reviews: given.map(([login, word, current]) => review(login, word, { commit: current ? HEAD : null })),
        commits: wrote.map((login) => commit(login)),
      }, (login) => Promise.resolve(may.includes(login)));
      // Told the other way round: looking back from the end, the first word that takes back or approves what was merged.
      const stands = (login: string): boolean => {
        const words = given.filter(([by, word, current]) =>
          by === login && word !== "COMMENTED" && (word !== "APPROVED" || current)
        );
        return words.at(-1)?.[1] === "APPROVED";
      };
      const expected = ["ana", "ben", "cat"].some((login) =>
        stands(login) && may.includes(login) && !(wrote as string[]).includes(login)
      );
      assert.equal(status, expected ? "approved" : "not-approved");
    }));
  });
});
