export const id = 651;
export const ids = [651];
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

/***/ 56476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportCommand: () => (/* binding */ reportCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4177);
/* harmony import */ var _core_base_http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4507);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(21024);
/* harmony import */ var _core_probe_endpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15323);
/* harmony import */ var _core_probe_reproduce_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61307);
/* harmony import */ var _core_report_html_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24267);
/* harmony import */ var _core_report_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57164);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56621);
/* harmony import */ var _runtime_chain_proof_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35536);
/* harmony import */ var _runtime_replace_file_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(68061);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(50698);














/** A report of 5,000 accounts that all fail is a fifth of this. */
const LARGEST_REPORT = 200_000_000;
/** Writes the HTML report of a run report, and says where. */
async function reportCommand(path, options) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    const page = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.out ?? file.replace(/(\.json)?$/i, ".html"));
    if (page === file)
        throw unusable(path, "the page would replace it", "Give another file with --out");
    const report = await readReport(file, path);
    const rules = (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_9__/* .parseSettings */ .P$)((0,_options_js__WEBPACK_IMPORTED_MODULE_12__/* .rawInputs */ .me)(options, node_process__WEBPACK_IMPORTED_MODULE_2__.env), (0,_options_js__WEBPACK_IMPORTED_MODULE_12__/* .spelling */ .DS)(options, node_process__WEBPACK_IMPORTED_MODULE_2__.env)).connectTo.map(_core_probe_endpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .parseConnectTo */ .zs);
    const chain = await (0,_runtime_chain_proof_js__WEBPACK_IMPORTED_MODULE_10__/* .proveChainBeside */ .Y)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), report.auditHead);
    const html = await (0,_core_report_html_report_js__WEBPACK_IMPORTED_MODULE_7__/* .renderHtml */ .K)(report, {
        chain,
        reproduceCommand: (code, endpoint) => (0,_core_probe_reproduce_js__WEBPACK_IMPORTED_MODULE_6__/* .reproduceCommand */ .n)(code, endpoint, rules),
    });
    await assertReplaceable(page);
    try {
        await (0,_runtime_replace_file_js__WEBPACK_IMPORTED_MODULE_11__/* .replaceFile */ .f)(page, html);
    }
    catch (error) {
        throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot write "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .visible */ .RK)(page)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error))}`);
    }
    node_process__WEBPACK_IMPORTED_MODULE_2__.stdout.write((0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .logLine */ .BP)(`HTML report: ${page}`) + "\n");
}
/** Throws `ConfigurationError` where a page would take the place of anything but an earlier page, or of an empty file. */
async function assertReplaceable(page) {
    const refuse = (reason) => new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot write "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .visible */ .RK)(page)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .visible */ .RK)(reason)}`, {
        hint: "Give another file with --out",
    });
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(page);
        if (!found.isFile())
            throw refuse("it is there already, and is no file");
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(page, "r");
        try {
            const { buffer, bytesRead } = await handle.read(new Uint8Array(PAGE_START.length), 0, PAGE_START.length, 0);
            const start = new TextDecoder().decode(buffer.subarray(0, bytesRead)).toLowerCase();
            if (found.size > 0 && start !== PAGE_START)
                throw refuse("it is there already, and is no HTML page");
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if (error instanceof _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1)
            throw error;
        if ((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) !== "ENOENT" && (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) !== "ENOTDIR")
            throw refuse((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error));
    }
}
const PAGE_START = "<!doctype html";
async function readReport(file, path) {
    let text;
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
        if (!found.isFile())
            throw unusable(path, "it is not a file");
        if (found.size > LARGEST_REPORT)
            throw unusable(path, "it is larger than 200 MB");
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch (error) {
        if (error instanceof _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1)
            throw error;
        throw unusable(path, (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT" ? "there is no such file" : (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error));
    }
    const read = (0,_core_report_report_js__WEBPACK_IMPORTED_MODULE_8__/* .parseReport */ .MM)((0,_core_base_http_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(text));
    if ("report" in read)
        return read.report;
    const place = read.fault === "" ? "" : ` (at ${read.fault})`;
    throw unusable(path, `it is no run report of schema version 2${place}`);
}
const REMEDY = "Give the run report, the file report.json of a run's artifact or what --json printed";
function unusable(path, reason, hint = REMEDY) {
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .visible */ .RK)(reason)}`, { hint });
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

/***/ 57164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MM: () => (/* binding */ parseReport),
/* harmony export */   uc: () => (/* binding */ EXIT_STATUS)
/* harmony export */ });
/* unused harmony export runReportSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);


const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const optionalText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text);
const count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const optionalCount = valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(count);
const texts = valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text);
const code = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(Object.keys(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .Lp));
const findingEntries = {
    code,
    severity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["error", "warning", "info"]),
    message: text,
    hint: optionalText,
    line: optionalCount,
    column: optionalCount,
};
const findingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc(findingEntries);
const issueSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...findingEntries, path: text, line: count, column: count });
const runFindingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...findingEntries, path: optionalText });
const probeOutcome = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["passed", "failed", "inconclusive", "skipped"]);
const probeResultSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    protocol: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["smtp", "imap"]),
    host: text,
    port: count,
    outcome: probeOutcome,
    address: optionalText,
    /** Every address that the host name led to, where each was asked. */
    addresses: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ address: text, outcome: probeOutcome, findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(findingSchema) }))),
    /** The name that was given with EHLO; of SMTP only. */
    ehloName: optionalText,
    phases: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: text, ms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), outcome: text })),
    tls: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        version: text,
        cipher: text,
        subject: text,
        issuer: text,
        validTo: text,
        daysLeft: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        sans: texts,
        /** The certificates that were verified, leaf first, each with its end; `validTo` and `daysLeft` are of the earliest. */
        path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(texts),
    })),
    capabilities: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(texts),
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(findingSchema),
});
// As an input it is unknown: compilers lose their way in what a default of a recursive type may be.
const fieldValue = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    text,
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ(),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => fieldValue)),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, valibot__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => fieldValue)),
]);
const changeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["create", "update", "no-op", "delete", "blocked"]),
    /** What differs; a secret has neither `from` nor `to`. */
    fields: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: text, from: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(fieldValue), to: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(fieldValue) }))),
    reason: optionalText,
});
const outcomeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    status: text,
    /** Whether that is a good end: its target's word, and the only one on it. */
    succeeded: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    accountId: optionalText,
    latencyMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    requests: count,
    detail: optionalText,
});
const approvalSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["approved", "not-approved", "unavailable", "none"]),
    basis: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["pull-request", "environment", "author-association"])),
    pullRequest: optionalCount,
    approvers: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(texts),
});
const accountReportSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: text,
    /** The unit of `domains` that it shares with others. */
    domain: optionalText,
    /** Absent, like its line, for a live account that is in no file. */
    file: optionalText,
    line: optionalCount,
    issues: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(issueSchema),
    probes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(probeResultSchema),
    approval: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(approvalSchema),
    change: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(changeSchema),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(outcomeSchema),
});
const domainReportSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: text,
    /** The names of its accounts. */
    accounts: texts,
    change: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(changeSchema),
    /** What the change writes, thing by thing. */
    pieces: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: text, name: text, action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["create", "update", "delete"]) }))),
    /** How many there may be of what the change makes, itself counted. */
    quota: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ what: text, used: count, limit: count })),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(outcomeSchema),
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(findingSchema),
});
/** What makes a value a {@link RunReport}, whose types are written out below: a test holds the two against each other. */
const runReportSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(2),
    /** The organisation's label. */
    organisation: text,
    genesysApi: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["email-accounts", "email-domains"]),
    /** What is known of the run on its machine or in its workflow. */
    run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: optionalText,
        attempt: optionalCount,
        url: optionalText,
        actor: optionalText,
        ref: optionalText,
        commit: optionalText,
    }),
    /** The commit whose run has to apply what this one did not. */
    superseded: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ by: text, at: text })),
    /** The hash of the audit log's last record. */
    auditHead: optionalText,
    mode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["check", "apply", "drift", "redeliver"]),
    result: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["success", "failure", "inconclusive"]),
    startedAt: text,
    finishedAt: text,
    durationMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    planHash: optionalText,
    counts: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        accounts: count,
        created: count,
        updated: count,
        unchanged: count,
        deleted: count,
        failed: count,
        skipped: count,
        errors: count,
        warnings: count,
    }),
    accounts: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(accountReportSchema),
    /** The domains that are planned and written as units of their own. */
    domains: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(domainReportSchema)),
    /** What the look at each mail domain found. */
    mailDomains: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: text, accounts: texts, findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(findingSchema) }))),
    /** Findings of the run as a whole, such as a plan that was skipped because there were no credentials. */
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(runFindingSchema),
    /** What nobody may take silence for a pass of; `what` and `reason` make one sentence, without a full stop. */
    notChecked: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ what: text, reason: text })),
    /** Account files that the change removes, and what becomes of their accounts. */
    removed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: optionalText, file: text, action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["delete", "stays-live", "unknown"]) }))),
    /** What a run made and could neither use nor remove. */
    leftBehind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: text, id: text, name: text, domain: optionalText }))),
    /** Whether the plan is the one that was approved; null where there is none to compare with. */
    plan: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        changed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
        approvedHash: optionalText,
        /** Where they differ: of a whole account, or of one key of its file. */
        differences: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: text, key: optionalText, approved: text, wanted: text, live: text }))),
    })),
    /** The events that are still to be sent. */
    undelivered: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: text, account: text, event: text, reason: text }))),
    /** The tickets or messages that receivers made of events, by their own names. */
    tickets: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: text, account: text, event: text, ticket: text }))),
    api: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ requests: count, retries: count, throttled: count }),
    notifications: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ delivered: count, undelivered: count }),
});
/** Reads a run report; `fault` is the place of what makes it none, empty for the whole. */
function parseReport(value) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(runReportSchema, value, { abortEarly: true });
    return parsed.success ? { report: parsed.output } : { fault: valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(parsed.issues[0]) ?? "" };
}
/** The exit status of a process after a run; an invalid configuration exits with 2. */
const EXIT_STATUS = { success: 0, failure: 1, inconclusive: 3 };


/***/ })

};
