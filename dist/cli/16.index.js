export const id = 16;
export const ids = [16,168];
export const modules = {

/***/ 98328:
/***/ ((module) => {



/** Highest positive signed 32-bit float value */
const maxInt = 2147483647; // aka. 0x7FFFFFFF or 2^31-1

/** Bootstring parameters */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialN = 128; // 0x80
const delimiter = '-'; // '\x2D'

/** Regular expressions */
const regexPunycode = /^xn--/;
const regexNonASCII = /[^\0-\x7F]/; // Note: U+007F DEL is excluded too.
const regexSeparators = /[\x2E\u3002\uFF0E\uFF61]/g; // RFC 3490 separators

/** Error messages */
const errors = {
	'overflow': 'Overflow: input needs wider integers to process',
	'not-basic': 'Illegal input >= 0x80 (not a basic code point)',
	'invalid-input': 'Invalid input'
};

/** Convenience shortcuts */
const baseMinusTMin = base - tMin;
const floor = Math.floor;
const stringFromCharCode = String.fromCharCode;

/*--------------------------------------------------------------------------*/

/**
 * A generic error utility function.
 * @private
 * @param {String} type The error type.
 * @returns {Error} Throws a `RangeError` with the applicable error message.
 */
function error(type) {
	throw new RangeError(errors[type]);
}

/**
 * A generic `Array#map` utility function.
 * @private
 * @param {Array} array The array to iterate over.
 * @param {Function} callback The function that gets called for every array
 * item.
 * @returns {Array} A new array of values returned by the callback function.
 */
function map(array, callback) {
	const result = [];
	let length = array.length;
	while (length--) {
		result[length] = callback(array[length]);
	}
	return result;
}

/**
 * A simple `Array#map`-like wrapper to work with domain name strings or email
 * addresses.
 * @private
 * @param {String} domain The domain name or email address.
 * @param {Function} callback The function that gets called for every
 * character.
 * @returns {String} A new string of characters returned by the callback
 * function.
 */
function mapDomain(domain, callback) {
	const parts = domain.split('@');
	let result = '';
	if (parts.length > 1) {
		// In email addresses, only the domain name should be punycoded. Leave
		// the local part (i.e. everything up to `@`) intact.
		result = parts[0] + '@';
		domain = parts[1];
	}
	// Avoid `split(regex)` for IE8 compatibility. See #17.
	domain = domain.replace(regexSeparators, '\x2E');
	const labels = domain.split('.');
	const encoded = map(labels, callback).join('.');
	return result + encoded;
}

/**
 * Creates an array containing the numeric code points of each Unicode
 * character in the string. While JavaScript uses UCS-2 internally,
 * this function will convert a pair of surrogate halves (each of which
 * UCS-2 exposes as separate characters) into a single code point,
 * matching UTF-16.
 * @see `punycode.ucs2.encode`
 * @see <https://mathiasbynens.be/notes/javascript-encoding>
 * @memberOf punycode.ucs2
 * @name decode
 * @param {String} string The Unicode input string (UCS-2).
 * @returns {Array} The new array of code points.
 */
function ucs2decode(string) {
	const output = [];
	let counter = 0;
	const length = string.length;
	while (counter < length) {
		const value = string.charCodeAt(counter++);
		if (value >= 0xD800 && value <= 0xDBFF && counter < length) {
			// It's a high surrogate, and there is a next character.
			const extra = string.charCodeAt(counter++);
			if ((extra & 0xFC00) == 0xDC00) { // Low surrogate.
				output.push(((value & 0x3FF) << 10) + (extra & 0x3FF) + 0x10000);
			} else {
				// It's an unmatched surrogate; only append this code unit, in case the
				// next code unit is the high surrogate of a surrogate pair.
				output.push(value);
				counter--;
			}
		} else {
			output.push(value);
		}
	}
	return output;
}

/**
 * Creates a string based on an array of numeric code points.
 * @see `punycode.ucs2.decode`
 * @memberOf punycode.ucs2
 * @name encode
 * @param {Array} codePoints The array of numeric code points.
 * @returns {String} The new Unicode string (UCS-2).
 */
const ucs2encode = codePoints => String.fromCodePoint(...codePoints);

/**
 * Converts a basic code point into a digit/integer.
 * @see `digitToBasic()`
 * @private
 * @param {Number} codePoint The basic numeric code point value.
 * @returns {Number} The numeric value of a basic code point (for use in
 * representing integers) in the range `0` to `base - 1`, or `base` if
 * the code point does not represent a value.
 */
const basicToDigit = function(codePoint) {
	if (codePoint >= 0x30 && codePoint < 0x3A) {
		return 26 + (codePoint - 0x30);
	}
	if (codePoint >= 0x41 && codePoint < 0x5B) {
		return codePoint - 0x41;
	}
	if (codePoint >= 0x61 && codePoint < 0x7B) {
		return codePoint - 0x61;
	}
	return base;
};

/**
 * Converts a digit/integer into a basic code point.
 * @see `basicToDigit()`
 * @private
 * @param {Number} digit The numeric value of a basic code point.
 * @returns {Number} The basic code point whose value (when used for
 * representing integers) is `digit`, which needs to be in the range
 * `0` to `base - 1`. If `flag` is non-zero, the uppercase form is
 * used; else, the lowercase form is used. The behavior is undefined
 * if `flag` is non-zero and `digit` has no uppercase form.
 */
const digitToBasic = function(digit, flag) {
	//  0..25 map to ASCII a..z or A..Z
	// 26..35 map to ASCII 0..9
	return digit + 22 + 75 * (digit < 26) - ((flag != 0) << 5);
};

/**
 * Bias adaptation function as per section 3.4 of RFC 3492.
 * https://tools.ietf.org/html/rfc3492#section-3.4
 * @private
 */
const adapt = function(delta, numPoints, firstTime) {
	let k = 0;
	delta = firstTime ? floor(delta / damp) : delta >> 1;
	delta += floor(delta / numPoints);
	for (/* no initialization */; delta > baseMinusTMin * tMax >> 1; k += base) {
		delta = floor(delta / baseMinusTMin);
	}
	return floor(k + (baseMinusTMin + 1) * delta / (delta + skew));
};

/**
 * Converts a Punycode string of ASCII-only symbols to a string of Unicode
 * symbols.
 * @memberOf punycode
 * @param {String} input The Punycode string of ASCII-only symbols.
 * @returns {String} The resulting string of Unicode symbols.
 */
const decode = function(input) {
	// Don't use UCS-2.
	const output = [];
	const inputLength = input.length;
	let i = 0;
	let n = initialN;
	let bias = initialBias;

	// Handle the basic code points: let `basic` be the number of input code
	// points before the last delimiter, or `0` if there is none, then copy
	// the first basic code points to the output.

	let basic = input.lastIndexOf(delimiter);
	if (basic < 0) {
		basic = 0;
	}

	for (let j = 0; j < basic; ++j) {
		// if it's not a basic code point
		if (input.charCodeAt(j) >= 0x80) {
			error('not-basic');
		}
		output.push(input.charCodeAt(j));
	}

	// Main decoding loop: start just after the last delimiter if any basic code
	// points were copied; start at the beginning otherwise.

	for (let index = basic > 0 ? basic + 1 : 0; index < inputLength; /* no final expression */) {

		// `index` is the index of the next character to be consumed.
		// Decode a generalized variable-length integer into `delta`,
		// which gets added to `i`. The overflow checking is easier
		// if we increase `i` as we go, then subtract off its starting
		// value at the end to obtain `delta`.
		const oldi = i;
		for (let w = 1, k = base; /* no condition */; k += base) {

			if (index >= inputLength) {
				error('invalid-input');
			}

			const digit = basicToDigit(input.charCodeAt(index++));

			if (digit >= base) {
				error('invalid-input');
			}
			if (digit > floor((maxInt - i) / w)) {
				error('overflow');
			}

			i += digit * w;
			const t = k <= bias ? tMin : (k >= bias + tMax ? tMax : k - bias);

			if (digit < t) {
				break;
			}

			const baseMinusT = base - t;
			if (w > floor(maxInt / baseMinusT)) {
				error('overflow');
			}

			w *= baseMinusT;

		}

		const out = output.length + 1;
		bias = adapt(i - oldi, out, oldi == 0);

		// `i` was supposed to wrap around from `out` to `0`,
		// incrementing `n` each time, so we'll fix that now:
		if (floor(i / out) > maxInt - n) {
			error('overflow');
		}

		n += floor(i / out);
		i %= out;

		// Insert `n` at position `i` of the output.
		output.splice(i++, 0, n);

	}

	return String.fromCodePoint(...output);
};

/**
 * Converts a string of Unicode symbols (e.g. a domain name label) to a
 * Punycode string of ASCII-only symbols.
 * @memberOf punycode
 * @param {String} input The string of Unicode symbols.
 * @returns {String} The resulting Punycode string of ASCII-only symbols.
 */
const encode = function(input) {
	const output = [];

	// Convert the input in UCS-2 to an array of Unicode code points.
	input = ucs2decode(input);

	// Cache the length.
	const inputLength = input.length;

	// Initialize the state.
	let n = initialN;
	let delta = 0;
	let bias = initialBias;

	// Handle the basic code points.
	for (const currentValue of input) {
		if (currentValue < 0x80) {
			output.push(stringFromCharCode(currentValue));
		}
	}

	const basicLength = output.length;
	let handledCPCount = basicLength;

	// `handledCPCount` is the number of code points that have been handled;
	// `basicLength` is the number of basic code points.

	// Finish the basic string with a delimiter unless it's empty.
	if (basicLength) {
		output.push(delimiter);
	}

	// Main encoding loop:
	while (handledCPCount < inputLength) {

		// All non-basic code points < n have been handled already. Find the next
		// larger one:
		let m = maxInt;
		for (const currentValue of input) {
			if (currentValue >= n && currentValue < m) {
				m = currentValue;
			}
		}

		// Increase `delta` enough to advance the decoder's <n,i> state to <m,0>,
		// but guard against overflow.
		const handledCPCountPlusOne = handledCPCount + 1;
		if (m - n > floor((maxInt - delta) / handledCPCountPlusOne)) {
			error('overflow');
		}

		delta += (m - n) * handledCPCountPlusOne;
		n = m;

		for (const currentValue of input) {
			if (currentValue < n && ++delta > maxInt) {
				error('overflow');
			}
			if (currentValue === n) {
				// Represent delta as a generalized variable-length integer.
				let q = delta;
				for (let k = base; /* no condition */; k += base) {
					const t = k <= bias ? tMin : (k >= bias + tMax ? tMax : k - bias);
					if (q < t) {
						break;
					}
					const qMinusT = q - t;
					const baseMinusT = base - t;
					output.push(
						stringFromCharCode(digitToBasic(t + qMinusT % baseMinusT, 0))
					);
					q = floor(qMinusT / baseMinusT);
				}

				output.push(stringFromCharCode(digitToBasic(q, 0)));
				bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength);
				delta = 0;
				++handledCPCount;
			}
		}

		++delta;
		++n;

	}
	return output.join('');
};

/**
 * Converts a Punycode string representing a domain name or an email address
 * to Unicode. Only the Punycoded parts of the input will be converted, i.e.
 * it doesn't matter if you call it on a string that has already been
 * converted to Unicode.
 * @memberOf punycode
 * @param {String} input The Punycoded domain name or email address to
 * convert to Unicode.
 * @returns {String} The Unicode representation of the given Punycode
 * string.
 */
const toUnicode = function(input) {
	return mapDomain(input, function(string) {
		return regexPunycode.test(string)
			? decode(string.slice(4).toLowerCase())
			: string;
	});
};

/**
 * Converts a Unicode string representing a domain name or an email address to
 * Punycode. Only the non-ASCII parts of the domain name will be converted,
 * i.e. it doesn't matter if you call it with a domain that's already in
 * ASCII.
 * @memberOf punycode
 * @param {String} input The domain name or email address to convert, as a
 * Unicode string.
 * @returns {String} The Punycode representation of the given domain name or
 * email address.
 */
const toASCII = function(input) {
	return mapDomain(input, function(string) {
		return regexNonASCII.test(string)
			? 'xn--' + encode(string)
			: string;
	});
};

/*--------------------------------------------------------------------------*/

/** Define the public API */
const punycode = {
	/**
	 * A string representing the current Punycode.js version number.
	 * @memberOf punycode
	 * @type String
	 */
	'version': '2.3.1',
	/**
	 * An object of methods to convert from JavaScript's internal character
	 * representation (UCS-2) to Unicode code points, and back.
	 * @see <https://mathiasbynens.be/notes/javascript-encoding>
	 * @memberOf punycode
	 * @type Object
	 */
	'ucs2': {
		'decode': ucs2decode,
		'encode': ucs2encode
	},
	'decode': decode,
	'encode': encode,
	'toASCII': toASCII,
	'toUnicode': toUnicode
};

module.exports = punycode;


/***/ }),

/***/ 85233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyAuditCommand: () => (/* binding */ verifyAuditCommand),
/* harmony export */   y: () => (/* binding */ auditExit)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _core_audit_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90150);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21024);
/* harmony import */ var _core_report_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78756);
/* harmony import */ var _core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60872);
/* harmony import */ var _runtime_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99168);
/* harmony import */ var _runtime_append_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22767);
/* harmony import */ var _runtime_verify_log_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56178);









/** What each verdict is to a script, and to a person. */
const VERDICTS = {
    intact: { exit: 0, words: "intact" },
    tampered: { exit: 1, words: "tampered", code: "AUDIT_TAMPERED" },
    "two-writers": { exit: 1, words: "two writers", code: "AUDIT_TAMPERED" },
    incomplete: { exit: 3, words: "incomplete", code: "AUDIT_INCOMPLETE" },
    "not-audit-log": { exit: 2, words: "not an audit log" },
};
/** What a verdict is to a script, and in words. */
function auditExit(status) {
    return VERDICTS[status];
}
/** Checks an audit log and prints what it proves and what it does not. */
async function verifyAuditCommand(path, options) {
    const expectHead = options.expectHead === undefined ? undefined : givenHead(options.expectHead);
    const manifest = options.manifest === undefined ? undefined : await givenManifest(options.manifest);
    const problem = (0,_runtime_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .fileProblem */ .Wj)(await (0,_runtime_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .identifyFile */ .Zn)(path));
    if (problem !== undefined) {
        throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot verify "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)(path)}": ${problem}`, {
            hint: "Give the audit log, a .jsonl file",
        });
    }
    const extent = new Extent(manifest?.manifest);
    const verdict = await (0,_runtime_verify_log_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyLog */ .I)(path, {
        ...(expectHead === undefined ? {} : { expectHead }),
        anchored: manifest !== undefined,
        onRecord: (record, line) => extent.add(record, line),
    });
    const judged = manifest === undefined || verdict.status === "not-audit-log"
        ? verdict
        : compareManifest(verdict, manifest, extent, await (0,_runtime_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__.digestOf)(path, extent.linesOf(verdict)));
    node_process__WEBPACK_IMPORTED_MODULE_0__.exitCode = VERDICTS[judged.status].exit;
    node_process__WEBPACK_IMPORTED_MODULE_0__.stdout.write(options.json ? JSON.stringify(judged, null, 2) + "\n" : verdictText(path, judged));
}
/** How far a log goes that a manifest is of: what was written to it later changes nothing of what the manifest proves. */
class Extent {
    /** The last record that the manifest is of; of a log that ends before it, the log's last. */
    last;
    /** How many records follow. */
    later = 0;
    /** Whether one of them is a run's, which has a manifest of its own. */
    hasLaterRun = false;
    #count;
    #lines;
    constructor(manifest) {
        this.#count = manifest?.count ?? Infinity;
    }
    add(record, line) {
        if (record.seq < this.#count) {
            this.last = record;
            this.#lines = record.seq === this.#count - 1 ? line : undefined;
        }
        else {
            this.later += 1;
            this.hasLaterRun ||= record.correlation !== undefined;
        }
    }
    /** How many lines the manifest is of; undefined for the whole file, and for a log that was not read to its end. */
    linesOf({ firstProblem }) {
        return firstProblem === undefined && this.later > 0 ? this.#lines : undefined;
    }
}
async function givenManifest(path) {
    const read = await (0,_runtime_manifest_file_js__WEBPACK_IMPORTED_MODULE_5__.readManifest)(path);
    if (!("problem" in read))
        return { ...read, path };
    throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use --manifest "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)(path)}": ${read.problem}`, {
        hint: "Give the .manifest.json that stands beside the audit log in the artifact of its run",
    });
}
function compareManifest(verdict, { manifest, path, sha256 }, { last, later, hasLaterRun }, logSha256) {
    const { run, commit, organisation, previous } = manifest;
    // Of a log that was not read to its end nothing but its bytes can be compared.
    const read = verdict.firstProblem === undefined
        ? { head: last?.hash, count: last === undefined ? 0 : last.seq + 1 }
        : {};
    const problems = (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestProblems */ .c9)(manifest, { sha256: logSha256, last, ...read });
    const unclosed = (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnclosed */ .Yq)(manifest);
    const attestation = attestationCommand(path, last?.source);
    const status = verdict.status === "intact" || verdict.status === "incomplete"
        ? problems.length > 0 ? "tampered" : unclosed || hasLaterRun ? "incomplete" : verdict.status
        : verdict.status;
    const notes = [
        ...verdict.notes,
        ...(later === 0 ? [] : [
            `The manifest does not prove the last ${(0,_core_report_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(later, "record")} of the log, which ${hasLaterRun
                ? "a later run wrote: give the manifest of that run"
                : `${later === 1 ? "was" : "were"} added after its run`}`,
        ]),
        ...(unclosed ? ["The manifest names no end: its run was stopped before it closed its log"] : []),
        previous === null
            ? "The manifest names none of a run before: whether a run is missing before it is not proved"
            : `The manifest follows ${previous}: sha256sum of the manifest of the run before gives the same digits`,
        `The manifest proves as much as its own origin; where it was attested, and the names are yours: ${attestation}`,
    ];
    return {
        ...verdict,
        status,
        notes,
        manifest: { path, sha256, run, commit, organisation, previous, problems, unclosed, later, attestation },
    };
}
/** Without workflow and branch, an attestation that anybody had made who may push to any branch would do. */
function attestationCommand(path, source) {
    const repository = source?.repository ?? "OWNER/REPOSITORY";
    const workflow = source?.workflow_ref?.replace(/@.*$/s, "") ?? `${repository}/.github/workflows/accounts-apply.yml`;
    const options = { repo: repository, "signer-workflow": workflow, "source-ref": source?.ref ?? "refs/heads/main" };
    const words = Object.entries(options).map(([name, value]) => ` --${name} ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .shellWord */ .r7)(value)}`);
    return `gh attestation verify ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .shellWord */ .r7)(path)}${words.join("")}`;
}
function givenHead(text) {
    const head = (0,_core_audit_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHead */ .ww)(text);
    if (head !== undefined)
        return head;
    throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `"${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)(text)}" is not a head of an audit log`, {
        hint: "Give --expect-head the audit-head of a run: sha256: and 64 digits and letters from a to f",
    });
}
function verdictText(path, verdict) {
    const { status, records, head, firstProblem, notes, manifest } = verdict;
    const { words, code } = VERDICTS[status];
    const lines = [
        `${path}: ${words}`,
        `${records} good ${records === 1 ? "record" : "records"}, head ${head ?? "none"}`,
        ...(firstProblem === undefined ? [] : [`line ${firstProblem.line}: ${firstProblem.reason}`]),
        ...(manifest === undefined ? [] : manifestLines(manifest)),
        ...notes.map((note) => `note: ${note}`),
        ...(code === undefined ? [] : [`error ${code} ${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeEntry */ .Gu)(code).sentence}`, `  hint: ${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeEntry */ .Gu)(code).remedy}`]),
    ];
    return lines.map((line) => (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .logLine */ .BP)(line) + "\n").join("");
}
function manifestLines({ path, run, problems, unclosed }) {
    if (problems.length > 0)
        return problems.map((problem) => `manifest ${path}: ${problem}`);
    return unclosed ? [] : [`manifest ${path}: it is of this log, as ${run} left it`];
}


/***/ }),

/***/ 60872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Yq: () => (/* binding */ isUnclosed),
/* harmony export */   c9: () => (/* binding */ manifestProblems)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _base_run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51772);



const MANIFEST_SCHEMA = "genesys-email-manifest/v1";
const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const digest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/));
const manifestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    schema: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(MANIFEST_SCHEMA),
    /** The log's name; it stands in the same folder. */
    file: text,
    /** Of the log's bytes; null while the run goes on, and for ever after one that was killed. */
    sha256: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(digest),
    /** The hash of the log's last record; null like `sha256`. */
    head: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(digest),
    /** How many records the log holds; null like `sha256`. */
    count: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0))),
    /** The run, as `correlation.run` of its records. */
    run: text,
    commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text),
    organisation: text,
    /** The SHA-256 of the manifest of the run before; null where none was given. */
    previous: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(digest),
});
/** The text of a run's manifest; without a closed log it says that the run has begun. */
function manifestText(context, { file, previous, closed }) {
    const manifest = {
        schema: MANIFEST_SCHEMA,
        file,
        sha256: closed?.sha256 ?? null,
        head: closed?.head ?? null,
        count: closed?.count ?? null,
        run: (0,_base_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .runKey */ .r7)(context),
        commit: context.commit ?? null,
        organisation: context.organisation ?? "",
        previous: previous ?? null,
    };
    return JSON.stringify(manifest, null, 2) + "\n";
}
/** Reads a manifest; undefined for what is none, of another major version, or says a thing twice. */
function parseManifest(text) {
    const value = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    const manifest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(manifestSchema, value);
    if (!manifest.success || (0,_base_http_js__WEBPACK_IMPORTED_MODULE_0__/* .repeatsKey */ .oC)(text, value))
        return undefined;
    const { sha256, head, count } = manifest.output;
    const known = [sha256, head, count].filter((each) => each !== null).length;
    return known === 0 || known === 3 ? manifest.output : undefined;
}
/** Whether the run of a manifest never said how it ended. */
function isUnclosed({ sha256 }) {
    return sha256 === null;
}
/** What a manifest says otherwise than its log is, in words; empty for a manifest that never said it. */
function manifestProblems(manifest, log) {
    if (isUnclosed(manifest))
        return [];
    const { source, correlation } = log.last ?? {};
    const facts = [
        ["sha256", manifest.sha256, log.sha256],
        ["head", manifest.head, log.head],
        ["count", manifest.count, log.count],
        ["run", manifest.run, correlation?.run],
        ["commit", manifest.commit, source?.commit],
        ["organisation", manifest.organisation, source?.organisation],
    ];
    return facts.flatMap(([name, said, is]) => is === undefined || said === is
        ? []
        : [`${name} is ${is ?? "none"} in the log and ${said ?? "none"} in the manifest`]);
}


/***/ }),

/***/ 51772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iw: () => (/* binding */ fileUrl),
/* harmony export */   r7: () => (/* binding */ runKey)
/* harmony export */ });
/* unused harmony export commitUrl */
/** Identifies a run in records and events: a string that is unique to this run and attempt. */
function runKey(context) {
    return ["run", context.repositoryId ?? context.repository ?? "local", context.runId, context.runAttempt].join(":");
}
/** A link to a line of a file at the run's commit, or undefined if there is no such page. */
function fileUrl({ serverUrl, repository, commit }, file, line) {
    if (!serverUrl || !repository || !commit)
        return undefined;
    const path = file.split("/").map(encodeSegment).join("/");
    return `${serverUrl}/${repository}/blob/${commit}/${path}#L${line}`;
}
/** A link to a commit, or undefined if there is no such page. */
function commitUrl({ serverUrl, repository }, commit) {
    return serverUrl && repository ? `${serverUrl}/${repository}/commit/${encodeSegment(commit)}` : undefined;
}
function encodeSegment(segment) {
    // A lone surrogate makes encodeURIComponent throw, and parentheses would end a Markdown link.
    return encodeURIComponent(segment.toWellFormed())
        .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 2963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ACCOUNT_KIND),
/* harmony export */   c: () => (/* binding */ passwordChanged)
/* harmony export */ });
/** The kind of the units that account files describe. Every other kind is a target's own word for what accounts share. */
const ACCOUNT_KIND = "account";
/** Whether an account's password counts as changed. */
function passwordChanged({ rotate, previousReference, account }) {
    return rotate || (previousReference !== undefined && previousReference !== account.password);
}


/***/ }),

/***/ 64429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ hasUntoldFailure),
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   Ge: () => (/* binding */ provedFindings),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   eC: () => (/* binding */ weighedFindings),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   td: () => (/* binding */ byUrgency)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);

/** The result of a run. `failOn: "warning"` lets no warning through. */
function resultOf(report, failOn) {
    const { errors, warnings } = countFindings(report);
    if (errors > 0 || (failOn === "warning" && warnings > 0))
        return "failure";
    const verdicts = report.accounts.map((account) => verdictOf(report.mode, account));
    if (verdicts.includes("differs"))
        return "failure";
    return verdicts.includes("inconclusive") ? "inconclusive" : "success";
}
/** Counts what was done, what was not and what was found; all but `errors` and `warnings` count accounts. */
function countsOf(report) {
    const { mode, accounts } = report;
    const done = (action) => accounts.filter(({ change, outcome }) => change?.action === action && outcome?.succeeded === true).length;
    const isFailed = (account) => verdictOf(mode, account) === "failed";
    return {
        accounts: accounts.length,
        created: done("create"),
        updated: done("update"),
        unchanged: accounts.filter(({ change, outcome }) => change?.action === "no-op" && outcome?.succeeded !== false)
            .length,
        deleted: done("delete"),
        failed: accounts.filter(isFailed).length,
        skipped: accounts.filter((account) => account.change?.action === "blocked" && !isFailed(account)).length,
        ...countFindings(report),
    };
}
/** What a reader must know about one account at a glance, most urgent first. */
const VERDICTS = ["failed", "differs", "inconclusive", "warning", "blocked", "passed"];
/** The verdict on one account. Findings of an inconclusive probe are about this machine and fail nothing. */
function verdictOf(mode, account) {
    const { outcome, change } = account;
    const proved = provedFindings(account);
    if (proved.some(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ) || outcome?.succeeded === false)
        return "failed";
    if (mode === "drift" && change !== undefined && change.action !== "no-op")
        return "differs";
    // Genesys Cloud's own login outweighs what this machine could not reach.
    if (outcome === undefined && account.probes.some(isOpen))
        return "inconclusive";
    if (proved.some(isWarning))
        return "warning";
    return change?.action === "blocked" ? "blocked" : "passed";
}
/** The accounts with the most urgent first, otherwise in the report's order. */
function byUrgency(report) {
    const groups = new Map(VERDICTS.map((verdict) => [verdict, []]));
    for (const account of report.accounts)
        groups.get(verdictOf(report.mode, account))?.push(account);
    return [...groups.values()].flat();
}
/** Findings that say something about the account itself. */
function provedFindings(account) {
    return [...account.issues, ...account.probes.filter((probe) => !isOpen(probe)).flatMap((probe) => probe.findings)];
}
/** A probe's findings; those of an inconclusive one prove nothing, so they must not be shown as errors. */
function weighedFindings(probe) {
    if (!isOpen(probe))
        return probe.findings;
    return probe.findings.map((finding) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(finding) ? { ...finding, severity: "warning" } : finding);
}
/** Whether a probe was inconclusive. */
function isOpen(probe) {
    return probe.outcome === "inconclusive";
}
/** Whether an account's change failed and none of its findings says so. */
function hasUntoldFailure({ outcome, issues }) {
    if (outcome?.succeeded !== false)
        return false;
    return !issues.some((issue) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(issue) && issue.message === outcome.detail);
}
/** Errors and warnings of the run and its accounts; a failure in Genesys Cloud that no finding tells is an error too. */
function countFindings({ accounts, findings, mailDomains = [] }) {
    const all = [...findings, ...mailDomains.flatMap((each) => each.findings), ...accounts.flatMap(provedFindings)];
    return {
        errors: all.filter(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ).length + accounts.filter(hasUntoldFailure).length,
        warnings: all.filter(isWarning).length,
    };
}
function isWarning({ severity }) {
    return severity === "warning";
}


/***/ }),

/***/ 78756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ planCounts),
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   bg: () => (/* binding */ validity),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   kC: () => (/* binding */ untoldDetail),
/* harmony export */   ty: () => (/* binding */ domainCounts),
/* harmony export */   yb: () => (/* binding */ COUNT_TITLES),
/* harmony export */   zP: () => (/* binding */ approvalText)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64429);



/** The report's one-line verdict, without markup; a deletion is never left to the small print. */
function headline(report) {
    const { superseded } = report;
    if (superseded)
        return `nothing was written, a later commit (${superseded.by.slice(0, 7)}) must be applied`;
    const verdict = verdictLine(report);
    return [verdict, ...[deletionWords(report), domainHeadline(report)].filter((each) => each !== undefined)].join("; ");
}
/** The most names that a headline has room for. */
const NAMES_IN_HEADLINE = 3;
function deletionWords({ mode, accounts }) {
    const names = accounts
        .filter(({ change, outcome }) => change?.action === "delete" && (mode !== "apply" || outcome?.succeeded === true))
        .map(({ name }) => `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(name, 60)}"`);
    if (names.length === 0 || (mode !== "check" && mode !== "apply"))
        return undefined;
    const more = names.length > NAMES_IN_HEADLINE ? ` and ${names.length - NAMES_IN_HEADLINE} more` : "";
    const shown = names.slice(0, NAMES_IN_HEADLINE).join(", ") + more;
    if (mode === "apply")
        return `${counted(names.length, "account")} deleted: ${shown}`;
    return `${counted(names.length, "account")} would be deleted: ${shown}`;
}
/** The domains that are written, or were, as one clause of a headline; undefined where there are none. */
function domainHeadline({ mode, domains = [] }) {
    if (mode !== "check" && mode !== "apply")
        return undefined;
    const failed = domains.filter(({ outcome }) => outcome?.succeeded === false);
    const failures = failed.length === 0 ? [] : [`${counted(failed.length, "domain")} failed: ${domainNames(failed)}`];
    const parts = ["delete", "update", "create"].flatMap((action) => {
        const own = domains.filter(({ change, outcome }) => change?.action === action && (mode === "check" || outcome?.succeeded === true));
        if (own.length === 0)
            return [];
        const done = { delete: "deleted", update: "changed", create: "created" }[action];
        const verb = mode === "check" ? `would be ${done}` : done;
        const all = own.reduce((sum, { accounts }) => sum + accounts.length, 0);
        const whom = action === "update" ? ` for ${all === 1 ? "its account" : `all ${all} accounts`}` : "";
        return [`${counted(own.length, "domain")} ${verb}${whom}: ${domainNames(own)}`];
    });
    const all = [...failures, ...parts];
    return all.length === 0 ? undefined : all.join("; ");
}
function domainNames(domains) {
    const names = domains.slice(0, NAMES_IN_HEADLINE).map(({ name }) => `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(name, 60)}"`).join(", ");
    return domains.length > NAMES_IN_HEADLINE ? `${names} and ${domains.length - NAMES_IN_HEADLINE} more` : names;
}
/** The domains of a plan, or of its outcome, as counts in one line; undefined where there are none. */
function domainCounts({ mode, domains = [] }) {
    const planned = domains.filter(({ change }) => change !== undefined);
    if (planned.length === 0)
        return undefined;
    const count = (action) => planned.filter(({ change }) => change?.action === action).length;
    const failed = planned.filter(({ outcome }) => outcome?.succeeded === false).length;
    const done = (action) => planned.filter(({ change, outcome }) => change?.action === action && outcome?.succeeded === true).length;
    const blocked = count("blocked") > 0 ? `, ${count("blocked")} held back` : "";
    if (mode === "apply") {
        return `${done("create")} created, ${done("update")} changed, ${done("delete")} deleted, ` +
            `${done("no-op")} unchanged, ${failed} failed${blocked}`;
    }
    if (mode === "drift") {
        return `${count("create")} missing, ${count("update")} different, ${count("no-op")} identical${blocked}`;
    }
    return `${count("create")} to create, ${count("update")} to change, ${count("delete")} to delete, ` +
        `${count("no-op")} unchanged${blocked}`;
}
function verdictLine(report) {
    const { accounts, failed } = report.counts;
    const all = counted(accounts, "account");
    if (report.mode === "redeliver")
        return redeliveryHeadline(report);
    if (report.result === "failure")
        return failureHeadline(report, failed, all);
    if (accounts === 0)
        return "no accounts to check";
    const broken = notWorking(report);
    if (broken > 0)
        return `${broken} of ${all} ${broken === 1 ? "does" : "do"} not work in Genesys Cloud`;
    if (report.result === "inconclusive") {
        return `nothing was found to be wrong with ${all}, but not everything could be tested`;
    }
    if (report.mode === "apply")
        return `${all} ${accounts === 1 ? "matches" : "match"} the files`;
    if (report.mode === "drift")
        return `${all} without differences from the live organisation`;
    return `${all} without a problem`;
}
/** The accounts that are live and that Genesys Cloud reports as failed, by themselves or by their domain. */
function notWorking({ accounts, domains = [] }) {
    const isBroken = ({ code }) => code === "VALIDATION_FAILED";
    const broken = new Set(domains.filter(({ findings }) => findings.some(isBroken)).map(({ name }) => name));
    return accounts.filter(({ issues, domain = "" }) => broken.has(domain) || issues.some(isBroken)).length;
}
function redeliveryHeadline({ notifications: { delivered, undelivered } }) {
    return `${counted(delivered, "event")} delivered, ${undelivered} not`;
}
function failureHeadline(report, failed, all) {
    if (failed > 0)
        return `${failed} of ${all} ${failed === 1 ? "needs" : "need"} attention`;
    const runFailed = report.findings.some((finding) => finding.severity === "error");
    if (runFailed)
        return "the run failed";
    const differing = report.mode === "drift"
        ? report.accounts.filter(({ change }) => change !== undefined && change.action !== "no-op").length
        : 0;
    if (differing === 0)
        return `${counted(report.counts.warnings, "warning")}, and fail-on is warning`;
    return `${differing} of ${all} ${differing === 1 ? "differs" : "differ"} from the live organisation`;
}
/** The verdict on one account in words. */
function verdictWords(verdict, account) {
    if (verdict === "passed")
        return "no problem found";
    if (verdict === "differs")
        return "differs";
    if (verdict === "blocked")
        return "not applied";
    if (verdict === "inconclusive")
        return "could not be tested";
    const severity = verdict === "failed" ? "error" : "warning";
    const count = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .provedFindings */ .Ge)(account).filter((finding) => finding.severity === severity).length;
    if (count > 0)
        return counted(count, severity);
    return account.change?.action === "blocked" ? "not applied" : "failed in Genesys Cloud";
}
const PLANNED = {
    create: "create",
    update: "update",
    "no-op": "none",
    delete: "delete",
    blocked: "blocked",
};
const DONE = {
    create: "created",
    update: "updated",
    "no-op": "unchanged",
    delete: "deleted",
    blocked: "not applied",
};
/** An account's change in plain words: what a run would do (check), did (apply) or found (drift). */
function changeText(mode, { change, outcome }) {
    if (change === undefined)
        return "not planned";
    const keys = change.action === "update" ? change.fields?.map(({ key }) => key) ?? [] : [];
    const fields = keys.length > 0 ? `: ${keys.join(", ")}` : "";
    if (mode === "drift")
        return driftText(change, fields);
    if (mode !== "apply" || outcome === undefined)
        return PLANNED[change.action] + fields;
    if (outcome.succeeded || change.action === "blocked")
        return DONE[change.action] + fields;
    return `${PLANNED[change.action]} failed`;
}
function driftText(change, fields) {
    const words = {
        create: "missing in Genesys Cloud",
        update: `differs${fields}`,
        "no-op": "matches the file",
        delete: "has no file",
        blocked: "not compared",
    };
    return words[change.action];
}
/** The plan, or its outcome, as counts in one line; undefined when nothing was planned. */
function planCounts(report) {
    const changes = report.accounts.flatMap(({ change }) => change === undefined ? [] : [change.action]);
    if (changes.length === 0)
        return undefined;
    const { counts } = report;
    if (report.mode === "apply") {
        return `${counts.created} created, ${counts.updated} updated, ${counts.deleted} deleted, ` +
            `${counts.unchanged} unchanged, ${counts.failed} failed`;
    }
    const count = (action) => changes.filter((each) => each === action).length;
    if (report.mode === "drift") {
        return `${count("create")} missing, ${count("update")} different, ${count("delete")} whose file was removed, ` +
            `${count("no-op")} identical, ${count("blocked")} not compared`;
    }
    const blocked = count("blocked") > 0 ? `, ${count("blocked")} held back` : "";
    return `${count("create")} to create, ${count("update")} to update, ${count("delete")} to delete, ` +
        `${count("no-op")} unchanged${blocked}`;
}
/** What {@link planCounts} counts. */
const COUNT_TITLES = {
    check: "Plan",
    apply: "Done",
    drift: "Difference",
    redeliver: "Plan",
};
/** Who approved an account's last change, in a few words. */
function approvalText({ status, basis, pullRequest, approvers = [] }) {
    const more = approvers.length > APPROVERS_SHOWN ? ` and ${approvers.length - APPROVERS_SHOWN} more` : "";
    const people = approvers.slice(0, APPROVERS_SHOWN).map((login) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(login, 40)).join(", ") + more;
    const what = basis === "environment" ? "this run" : pullRequest === undefined ? "" : `#${pullRequest}`;
    if (status === "approved")
        return people === "" ? `${what} approved` : `${what} by ${people}`;
    if (status === "none")
        return "none";
    return `${what} ${status === "unavailable" ? "not known" : "not approved"}`.trim();
}
const APPROVERS_SHOWN = 3;
/** Why an account's change failed, unless one of its findings says so already. */
function untoldDetail(account) {
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUntoldFailure */ .$1)(account) ? account.outcome?.detail : undefined;
}
/** The remedy of a finding: its own hint, else the table's. */
function remedyOf(finding) {
    return finding.hint ?? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(finding.code).remedy;
}
/** How long a certificate is still valid, or how long ago it expired. */
function validity(daysLeft) {
    if (daysLeft < 0)
        return `expired ${counted(-daysLeft, "day")} ago`;
    return daysLeft === 0 ? "expires today" : `expires in ${counted(daysLeft, "day")}`;
}
/** `1 error`, `2 errors`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 22767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ openAppendFile),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   Zn: () => (/* binding */ identifyFile),
/* harmony export */   ut: () => (/* binding */ readPieces)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21024);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59227);





/** An append-only file on disk; each append is one write followed by fsync; creates its folder if missing. */
function openAppendFile(path) {
    return {
        path,
        async read() {
            try {
                if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile())
                    throw new Error("it is not a file");
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw unusable("read", path, error);
            }
        },
        async append(text) {
            try {
                await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
                const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "a", 0o600);
                try {
                    await handle.appendFile(text, "utf8");
                    await handle.sync();
                }
                finally {
                    await handle.close();
                }
            }
            catch (error) {
                throw unusable("write", path, error);
            }
        },
    };
}
const PIECE_BYTES = 65_536;
/**
 * A file on disk, piece by piece, so that its size does not matter; throws `AppError` (AUDIT_UNREADABLE) while it is read.
 * Each piece takes the place of the one before in memory: whoever keeps one keeps a copy.
 */
async function* readPieces(path) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "r");
        try {
            const memory = new Uint8Array(PIECE_BYTES);
            for (;;) {
                const { bytesRead } = await handle.read(memory, 0, PIECE_BYTES, null);
                if (bytesRead === 0)
                    return;
                yield memory.subarray(0, bytesRead);
            }
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw unusable("read", path, error);
    }
}
/** What is at a path, links followed: undefined for nothing; throws `AppError` (AUDIT_UNREADABLE) where that cannot be told. */
async function identifyFile(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path, { bigint: true });
        return { isFile: found.isFile(), id: `${found.dev}:${found.ino}` };
    }
    catch (error) {
        if (isMissing(error) || (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === "ENOTDIR")
            return undefined;
        throw unusable("read", path, error);
    }
}
/** Why what is at a path cannot be read as a file, as the end of a sentence: a pipe or a device may have no end, nor begin. */
function fileProblem(found) {
    return found === undefined ? "there is no such file" : found.isFile ? undefined : "it is not a file";
}
function isMissing(error) {
    return (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === "ENOENT";
}
function unusable(verb, path, error) {
    const message = `Cannot ${verb} "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error))}`;
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV(verb === "read" ? "AUDIT_UNREADABLE" : "AUDIT_UNWRITABLE", message, { cause: error });
}


/***/ }),

/***/ 73025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ outboxPath),
/* harmony export */   j: () => (/* binding */ manifestPath)
/* harmony export */ });
/** Where the manifest of an audit log stands. */
function manifestPath(auditFile) {
    return auditFile.replace(/(\.jsonl)?$/, ".manifest.json");
}
/** Where the events of a run are stored: next to its audit log. */
function outboxPath(auditFile) {
    return auditFile.replace(/(\.jsonl)?$/, ".outbox.jsonl");
}


/***/ }),

/***/ 59227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4177);



/**
 * Makes a folder and those above it, where nothing is there yet; rejects with the system's error. The recursive mkdir of
 * Node.js never returns where a folder that is there takes no other, such as /proc.
 */
async function makeFolder(path) {
    const code = await makeOne(path);
    if (code !== "ENOENT" || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
        return;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path).catch((error) => {
        // Another process was faster.
        if ((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) !== "EEXIST")
            throw error;
    });
}
/** Makes one folder; the code of what kept it from being made if that is no fault yet. */
async function makeOne(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path);
        return undefined;
    }
    catch (error) {
        const code = (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error);
        // What is there is no folder perhaps: that is told by whoever writes into it.
        if (code !== "EEXIST" && code !== "ENOENT")
            throw error;
        return code;
    }
}


/***/ }),

/***/ 99168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestOf: () => (/* binding */ digestOf),
/* harmony export */   keepManifest: () => (/* binding */ keepManifest),
/* harmony export */   readManifest: () => (/* binding */ readManifest),
/* harmony export */   readPrevious: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60872);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21024);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56621);
/* harmony import */ var _append_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22767);
/* harmony import */ var _log_places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73025);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68061);










/** A manifest holds nine short values. */
const MOST_BYTES = 65_536;
/** What a run writes of its log beside it: that it has begun, and with what it ended; `digest` spares reading the log again. */
function keepManifest(auditFile, context, previous, digest = () => digestOf(auditFile)) {
    const path = (0,_log_places_js__WEBPACK_IMPORTED_MODULE_8__/* .manifestPath */ .j)(auditFile);
    const facts = { file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(auditFile), previous: previous?.sha256 };
    const write = async (text) => {
        try {
            await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_7__/* .replaceFile */ .f)(path, await text());
        }
        catch (error) {
            const message = `Cannot write the manifest "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error))}`;
            throw error instanceof _core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AppError */ .uV ? error : new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AppError */ .uV("AUDIT_UNWRITABLE", message, { cause: error });
        }
    };
    return {
        onStarting: () => write(() => (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestText */ .$2)(context, facts)),
        onClosed: ({ head, records }) => write(async () => (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestText */ .$2)(context, { ...facts, closed: { sha256: await digest(), head, count: records } })),
    };
}
/** The SHA-256 of a file, or of so many lines at its beginning, as `sha256:<hex>`, whatever its size. Throws `AppError`. */
async function digestOf(path, lines = Infinity) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
    let left = lines;
    for await (const piece of (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readPieces */ .ut)(path)) {
        let end = left === Infinity ? piece.length : 0;
        while (left > 0 && end < piece.length) {
            const lineEnd = piece.indexOf(LINE_FEED, end);
            end = lineEnd === -1 ? piece.length : lineEnd + 1;
            if (lineEnd !== -1)
                left -= 1;
        }
        hash.update(piece.subarray(0, end));
        if (left === 0)
            break;
    }
    return `sha256:${hash.digest("hex")}`;
}
const LINE_FEED = 10;
/** Reads a manifest; or says, as the end of a sentence, why it cannot be one. */
async function readManifest(path) {
    try {
        const problem = (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .fileProblem */ .Wj)(await (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .identifyFile */ .Zn)(path));
        if (problem !== undefined)
            return { problem };
        const pieces = [];
        let size = 0;
        for await (const piece of (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readPieces */ .ut)(path)) {
            size += piece.length;
            if (size > MOST_BYTES)
                return { problem: "it is not the manifest of an audit log" };
            pieces.push(piece.slice());
        }
        const bytes = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.concat(pieces);
        const manifest = (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
        if (manifest === undefined)
            return { problem: "it is not the manifest of an audit log" };
        return { manifest, sha256: `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(bytes).digest("hex")}` };
    }
    catch (error) {
        if (error instanceof TypeError)
            return { problem: "it is not the manifest of an audit log" };
        return { problem: `it cannot be read (${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) ?? (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error), 200)})` };
    }
}
/** Reads the manifest of the input `previous-manifest`. Throws {@link ConfigurationError} for what is none of this organisation. */
async function readPrevious(given, { root, organisation, spelling }) {
    const refuse = (reason) => (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .invalidInput */ .aY)(spelling, given, PREVIOUS_FORM, reason);
    const read = await readManifest((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, given));
    if ("problem" in read)
        throw refuse(read.problem);
    const { manifest, sha256 } = read;
    if (manifest.organisation !== organisation) {
        const other = (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)(manifest.organisation, 100);
        throw refuse(`it is of the organisation "${other}", and this run is on "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)(organisation, 100)}"`);
    }
    return { sha256, unclosed: (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnclosed */ .Yq)(manifest) ? [{ run: manifest.run }] : [] };
}
const PREVIOUS_FORM = "the .manifest.json of the last run's artifact, or nothing for a first run";


/***/ }),

/***/ 68061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59227);




/** Writes a file that is there whole or as it was before, whenever the process ends; makes its folder where it is missing. */
async function replaceFile(path, text) {
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const unfinished = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(unfinished, text, { flag: "wx", mode: 0o644 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 7207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ sha256Sync)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The SHA-256 of a text's UTF-8 form, as `sha256:<hex>`, at once: WebCrypto goes through another thread for each. */
function sha256Sync(text) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text, "utf8").digest("hex")}`;
}


/***/ }),

/***/ 56178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ verifyLog)
/* harmony export */ });
/* harmony import */ var _core_audit_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90150);
/* harmony import */ var _append_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22767);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7207);



/** Checks an audit log on disk, piece by piece. Throws `AppError` (AUDIT_UNREADABLE) when it cannot be read. */
async function verifyLog(path, options = {}) {
    const { verdict } = await (0,_core_audit_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .readLog */ .x6)((0,_append_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readPieces */ .ut)(path), { ...options, sha256: _sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Sync */ .P });
    return verdict;
}


/***/ })

};
