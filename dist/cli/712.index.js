export const id = 712;
export const ids = [712];
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

/***/ 24653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ resolveSecret),
/* harmony export */   Lt: () => (/* binding */ parseSecretReference),
/* harmony export */   Rs: () => (/* binding */ meantReference),
/* harmony export */   VZ: () => (/* binding */ FORBIDDEN_PREFIXES),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1569);


/** The start of a reference: `env:NAME`. */
const SCHEME = "env:";
const NAME = /^[A-Z][A-Z0-9_]{0,127}$/;
/**
 * Prefixes of variables that contain the runner's or this program's own credentials: no account file may send those
 * anywhere.
 */
const FORBIDDEN_PREFIXES = [
    "INPUT_",
    "GITHUB_",
    "ACTIONS_",
    "RUNNER_",
    "GENESYS_",
    "ITSM_",
    "GEA_",
    "NODE_",
];
/** The variable that holds all values at once. */
const ALL_SECRETS = "ACCOUNT_SECRETS";
/** Whether a name is one that account files may refer to. */
function isSecretName(name) {
    return "name" in parseSecretReference(SCHEME + name);
}
/** Other ways to refer to a variable, which nothing reads in a file. */
const OTHER_REFERENCES = [
    [
        /^\$\{\{\s*(?:secrets|env|vars)\.([A-Za-z]\w{0,127})\s*\}\}$/,
        "is an expression, which GitHub reads in workflows alone",
    ],
    [/^\$\{(?:env:)?([A-Z][A-Z0-9_]{0,127})\}$/, "is a variable of a shell, which no file has"],
    [/^[Ee][Nn][Vv]:\s*([A-Z][A-Z0-9_]{0,127})\s*$/, "is nearly a reference of the form env:NAME"],
];
/**
 * Reads `env:NAME`. The text may be a real password by mistake, so a problem reveals nothing about it, not even its
 * length; only what refers to a variable in another way is named.
 */
function parseSecretReference(text, subject = "password") {
    if (text === "")
        return { problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_REFERENCE_INVALID", `${subject} is empty`) };
    const name = text.startsWith(SCHEME) ? text.slice(SCHEME.length) : undefined;
    if (name === undefined || !NAME.test(name)) {
        const other = otherReference(text, subject);
        if (other)
            return { problem: other };
        return name === undefined
            ? { problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_LITERAL", `${subject} is a literal value, not a reference of the form env:NAME`) }
            : { problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_REFERENCE_INVALID", `${subject} starts with env: but no valid name follows`) };
    }
    const prefix = FORBIDDEN_PREFIXES.find((forbidden) => name.startsWith(forbidden));
    if (prefix === undefined && name !== ALL_SECRETS)
        return { name };
    const which = prefix === undefined ? ALL_SECRETS : `a name that starts with ${prefix}`;
    const message = `${subject} refers to ${which}, which account files must not read`;
    return { problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_REFERENCE_FORBIDDEN", message) };
}
/** The reference that a text must have been meant as; undefined for what may be a password. */
function meantReference(text) {
    const name = text.startsWith(SCHEME) && isSecretName(text.slice(SCHEME.length))
        ? text.slice(SCHEME.length)
        : OTHER_REFERENCES.map(([form]) => form.exec(text)?.[1]?.toUpperCase()).find((each) => each !== undefined);
    return name !== undefined && isSecretName(name) ? SCHEME + name : undefined;
}
function otherReference(text, subject) {
    for (const [form, what] of OTHER_REFERENCES) {
        const name = form.exec(text)?.[1]?.toUpperCase();
        if (name === undefined)
            continue;
        const hint = isSecretName(name) ? { hint: `Write ${SCHEME}${name}, and give the run a secret of that name` } : {};
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_REFERENCE_INVALID", `${subject} ${what}`, hint);
    }
    return undefined;
}
/**
 * Looks up the password that an account refers to. The reference is checked again, so that no account made without
 * a file can name a forbidden variable. No issue reveals anything about the value.
 */
function resolveSecret(account, lookup, place = {}) {
    const position = place.position ?? { line: 1, column: 1 };
    const refuse = (problem) => ({ issue: { ...problem, path: "password", ...position } });
    const reference = parseSecretReference(account.password);
    if ("problem" in reference)
        return refuse(reference.problem);
    const { name } = reference;
    const source = place.source ?? "the environment";
    const value = lookup(name);
    if (value === undefined) {
        return refuse((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_MISSING", `password refers to ${name}, which is not in ${source}${place.limit ?? ""}`));
    }
    if (value === "")
        return refuse((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("SECRET_MISSING", `password refers to ${name}, which is empty in ${source}`));
    if (/[\r\n\0]/.test(value)) {
        const message = `The value of ${name} in ${source} contains a line break or a NUL character`;
        return refuse((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("CFG_CREDENTIAL_CHARS", message));
    }
    return { secret: new _base_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .zh(value, account.password) };
}


/***/ }),

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pO: () => (/* binding */ Redactor),
  zh: () => (/* binding */ Secret),
  BO: () => (/* binding */ asSecret)
});

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __webpack_require__(24780);
;// CONCATENATED MODULE: ./build/src/core/base/decoded-views.js
// By hand: a decoder of a package tells the decoded text, and not where each of its characters stood.
/** A message in JSON in a message in JSON is the most that servers are known for. */
const DEEPEST = 2;
/** A longer text is read by one decoder at a time. */
const NESTED_CHARACTERS = 64 * 1024;
/** A text as it is, and as every usual decoder reads it, one after the other where encodings are nested. */
function decodedViews(text) {
    const views = [{ text, starts: undefined, ends: undefined }];
    const seen = new Set([text]);
    const deepest = text.length <= NESTED_CHARACTERS ? DEEPEST : 1;
    for (let from = 0, depth = 0; depth < deepest; depth++) {
        const to = views.length;
        for (; from < to; from++) {
            for (const decoder of DECODERS) {
                const decoded = decode(views[from], decoder);
                if (decoded === undefined || seen.has(decoded.text))
                    continue;
                seen.add(decoded.text);
                views.push(decoded);
            }
        }
    }
    return views.map((view) => ({
        text: view.text,
        startOf: (index) => view.starts?.[index] ?? index,
        endOf: (index) => view.ends?.[index] ?? index + 1,
    }));
}
/** A text without what no reader sees, which may stand between the characters of a secret. */
function withoutInvisible(text) {
    return text.replace(INVISIBLE, "");
}
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
// One character takes up to four bytes (RFC 3629); a byte that is none of one stands for itself, as in ISO 8859-1.
const PERCENT = "%f[0-4](?:%[89ab][0-9a-f]){3}|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%[cd][0-9a-f]%[89ab][0-9a-f]|%[0-9a-f]{2}";
const DECODERS = [
    // RFC 3986.
    { pattern: new RegExp(PERCENT, "gi"), read: percentText },
    // The same in a form, where a blank is a plus.
    { pattern: new RegExp(`\\+|${PERCENT}`, "gi"), read: (encoded) => encoded === "+" ? " " : percentText(encoded) },
    // HTML and XML.
    { pattern: /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp);/gi, read: entityText },
    // JSON, JavaScript, and the backslashes of Markdown and shells.
    { pattern: /\\(?:u[0-9a-f]{4}|u\{[0-9a-f]{1,6}\}|x[0-9a-f]{2}|[^])/gi, read: backslashText },
    // A quote between the single quotes of a shell, or of SQL, YAML and PowerShell.
    { pattern: /'(?:\\'|"'")'|''/g, read: () => "'" },
    // Lines that were folded, such as those of base64 in mail.
    { pattern: /[\r\n]+[ \t]*/g, read: () => "" },
    { pattern: INVISIBLE, read: () => "" },
];
function percentText(encoded) {
    try {
        return decodeURIComponent(encoded);
    }
    catch {
        return encoded.replace(/%(..)/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));
    }
}
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
function entityText(encoded) {
    const name = encoded.slice(1, -1).toLowerCase();
    if (!name.startsWith("#"))
        return NAMED[name] ?? encoded;
    return codePoint(name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1))) ?? encoded;
}
const ESCAPES = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
function backslashText(encoded) {
    const [, kind = "", ...rest] = encoded;
    if (rest.length === 0)
        return ESCAPES[kind] ?? kind;
    return codePoint(parseInt(rest.join("").replace(/[{}]/g, ""), 16)) ?? encoded;
}
function codePoint(number) {
    return number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
}
/** Undefined where nothing is encoded. */
function decode(view, { pattern, read }) {
    pattern.lastIndex = 0;
    if (!pattern.test(view.text))
        return undefined;
    pattern.lastIndex = 0;
    const starts = new Uint32Array(view.text.length);
    const ends = new Uint32Array(view.text.length);
    let text = "";
    const copy = (from, to) => {
        for (let at = from; at < to; at++) {
            starts[text.length + at - from] = view.starts?.[at] ?? at;
            ends[text.length + at - from] = view.ends?.[at] ?? at + 1;
        }
        text += view.text.slice(from, to);
    };
    let copied = 0;
    for (const match of view.text.matchAll(pattern)) {
        const [encoded] = match;
        copy(copied, match.index);
        copied = match.index + encoded.length;
        const decoded = read(encoded);
        for (let index = 0; index < decoded.length; index++) {
            starts[text.length + index] = view.starts?.[match.index] ?? match.index;
            ends[text.length + index] = view.ends?.[copied - 1] ?? copied;
        }
        text += decoded;
    }
    copy(copied, view.text.length);
    return { text, starts, ends };
}

// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
;// CONCATENATED MODULE: ./build/src/core/base/secret.js
// By hand: redacting packages go by the keys of objects, and a secret can stand anywhere in foreign text, in any
// encoding.



const MASK = "***";
/** Shorter values are not searched for: they are ordinary words and numbers, and blanking those would tell nothing and hide much. */
const SHORTEST = 4;
/** From here on a value goes wherever it stands; a shorter one only where no letter or digit touches it, and no line of one. */
const ANYWHERE = 8;
/** How many times longer the usual encodings make a text. */
const ENCODED = 3;
/**
 * A credential that prints as `***` in any text; only {@link Secret.reveal} returns the value.
 *
 * @example
 * ```ts
 * import { Secret } from "genesys-email-accounts";
 *
 * const password = new Secret("a long password", "env:SUPPORT_PASSWORD");
 * console.log(`${password} of ${password.reference}`); // *** of env:SUPPORT_PASSWORD
 * ```
 */
class Secret {
    #value;
    /** Where the value came from, such as `env:SUPPORT_PASSWORD`; safe to print. */
    reference;
    /** Holds a value; `reference` says where it came from. */
    constructor(value, reference = "secret") {
        this.#value = value;
        this.reference = reference;
    }
    /** The value itself, only for the request that it is meant for. */
    reveal() {
        return this.#value;
    }
    /** Always `***`. */
    toString() {
        return MASK;
    }
    /** Always `***`. */
    toJSON() {
        return MASK;
    }
    /** Always `Secret`. */
    get [Symbol.toStringTag]() {
        return "Secret";
    }
    /** Always `***`, for Node's `console`. */
    [Symbol.for("nodejs.util.inspect.custom")]() {
        return MASK;
    }
    /** Always `***`, for Deno's `console`. */
    [Symbol.for("Deno.customInspect")]() {
        return MASK;
    }
}
/**
 * Takes secrets out of foreign text where it enters, before anything cuts, escapes, stores or shows it. Only whole secrets
 * go, in whatever usual encoding: what is masked never tells how near a guess comes. Text of account files, and this
 * program's own words, are no place for it.
 */
class Redactor {
    #patterns = new PatternIndex();
    #known = new Set();
    #onMask;
    #longest = 0;
    /** `onMask` is told each form that a sink with its own mask should know (the runner's `add-mask`), as soon as it is known. */
    constructor(onMask) {
        this.#onMask = onMask;
    }
    /** Adds a secret, before the first text that could repeat it; values under four characters are not searched for. */
    add(secret) {
        const value = typeof secret === "string" ? secret : secret.reveal();
        // A token is added again with every request; its forms are computed once.
        if (this.#known.has(value))
            return;
        this.#known.add(value);
        this.#longest = Math.max(this.#longest, value.length);
        for (const part of partsOf(value)) {
            for (const pattern of patternsOf(part))
                this.#patterns.add(pattern);
        }
        if (this.#onMask) {
            for (const form of masksOf(value))
                this.#onMask(form);
        }
    }
    /** Foreign text with each whole secret replaced by `***`. */
    redact(text) {
        return withMasks(text, this.#find(text));
    }
    /** Foreign text as a message may hold it: without secrets, then as one visible line, cut last. */
    quote(text, limit) {
        return (0,base_text/* visible */.RK)(this.redact(text), limit);
    }
    /**
     * {@link quote} for the first `limit` characters of a text whose end was cut off. Nothing shows that could belong to a
     * secret which the cut fell into, whatever the text says.
     */
    quoteHead(text, limit) {
        if (text.length - limit < this.#longest * ENCODED)
            return "";
        const found = this.#find(text).filter(({ start }) => start < limit);
        const end = Math.max(limit, found.at(-1)?.end ?? 0);
        return (0,base_text/* visible */.RK)(withMasks(text.slice(0, end), found));
    }
    /** A copy of a JSON-like value of others in which every string is redacted; keys stay as they are. */
    redactValue(value) {
        if (typeof value === "string")
            return this.redact(value);
        if (Array.isArray(value))
            return value.map((item) => this.redactValue(item));
        if (value === null || typeof value !== "object")
            return value;
        const entries = Object.entries(value).map(([key, item]) => [key, this.redactValue(item)]);
        return Object.fromEntries(entries);
    }
    /** Where secrets stand, in order and without overlap. */
    #find(text) {
        if (this.#patterns.empty || text.length < SHORTEST)
            return [];
        const found = decodedViews(text).flatMap((view) => [...this.#patterns.find(view)]);
        found.sort((one, other) => one.start - other.start);
        const merged = [];
        for (const range of found) {
            const last = merged.at(-1);
            if (last && range.start < last.end)
                merged[merged.length - 1] = { ...last, end: Math.max(last.end, range.end) };
            else
                merged.push(range);
        }
        return merged;
    }
}
function withMasks(text, ranges) {
    if (ranges.length === 0)
        return text;
    let out = "";
    let copied = 0;
    for (const { start, end } of ranges) {
        out += text.slice(copied, start) + MASK;
        copied = end;
    }
    return out + text.slice(copied);
}
/**
 * Texts to search for, by their first four characters, the longest first: a search takes time by the text, and not by
 * their number. Short ones are found only where no letter or digit touches them.
 */
class PatternIndex {
    #byStart = new Map();
    #known = new Set();
    get empty() {
        return this.#known.size === 0;
    }
    add(pattern) {
        if (this.#known.has(pattern))
            return;
        this.#known.add(pattern);
        const key = startKey(pattern, 0);
        const others = this.#byStart.get(key) ?? [];
        const shorter = others.findIndex(({ length }) => length < pattern.length);
        others.splice(shorter < 0 ? others.length : shorter, 0, pattern);
        this.#byStart.set(key, others);
    }
    *find({ text, startOf, endOf }) {
        for (let at = 0; at + SHORTEST <= text.length; at++) {
            const found = this.#byStart.get(startKey(text, at))?.find((pattern) => standsAt(pattern, text, at));
            if (found !== undefined)
                yield { start: startOf(at), end: endOf(at + found.length - 1) };
        }
    }
}
/** A number for four characters; different ones may share it. */
function startKey(text, at) {
    let key = 0;
    for (let next = at; next < at + SHORTEST; next++)
        key = (Math.imul(key, 65_599) + text.charCodeAt(next)) | 0;
    return key;
}
function standsAt(pattern, text, at) {
    if (!text.startsWith(pattern, at))
        return false;
    if (isLong(pattern))
        return true;
    const end = at + pattern.length;
    return !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
        !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}
function asSecret(value, reference) {
    return typeof value === "string" ? new Secret(value, reference) : value;
}
/** A secret as a whole, also with its lines joined or ended in another way, and each line that is long enough to be one. */
function partsOf(value) {
    const lines = value.split(/\r\n|\r|\n/);
    const several = lines.length === 1 ? [] : [
        ...["\n", "\r\n", " ", ""].map((end) => lines.join(end).trim()),
        ...lines.flatMap((line) => [line, line.trim()]).filter(isLong),
    ];
    return new Set([value, value.trim(), ...several].filter((part) => part.length >= SHORTEST));
}
function isLong(part) {
    return part.length >= ANYWHERE;
}
/** What a secret looks like once its text is decoded: itself, its bytes read one by one, hex, and base64 at each alignment. */
function patternsOf(part) {
    const wellFormed = part.toWellFormed();
    const bytes = new TextEncoder().encode(wellFormed);
    const hex = (0,base_bytes/* toHex */.nj)(bytes);
    const readable = [part, wellFormed, (0,base_bytes/* latin1 */.Wy)(bytes), withoutInvisible(part)];
    return [...readable, hex, hex.toUpperCase(), ...base64Forms(bytes)].filter((text) => text.length >= SHORTEST);
}
/** Base64 encodes the same bytes in three ways, by their offset in the input (`\0user\0password` in SASL PLAIN); in both alphabets. */
function base64Forms(bytes) {
    const whole = (0,base_bytes/* toBase64 */.nk)(bytes);
    const unpadded = whole.replace(/=+$/, "");
    const inside = [0, 1, 2].map((shift) => stableBase64(bytes, shift)).filter(isLong);
    return [whole, unpadded, ...inside].flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}
/** The characters that only these bytes determine, when `shift` others stand before them. */
function stableBase64(bytes, shift) {
    const shifted = new Uint8Array(shift + bytes.length);
    shifted.set(bytes, shift);
    return (0,base_bytes/* toBase64 */.nk)(shifted).slice(shift === 0 ? 0 : shift + 1, Math.floor((shifted.length * 8) / 6));
}
/**
 * The forms for a sink that searches its text as it is, as the runner does. It takes a mask of several lines apart into its
 * lines, however short: such a secret is given by the line.
 */
function masksOf(value) {
    const whole = value.trim();
    const parts = /[\r\n]/.test(whole)
        ? whole.split(/[\r\n]+/).map((line) => line.trim()).filter(isLong)
        : [value, whole];
    return new Set(parts.filter((part) => part.length >= SHORTEST).flatMap((part) => {
        const text = part.toWellFormed();
        const encoded = [
            JSON.stringify(text).slice(1, -1),
            encodeURIComponent(text),
            new URLSearchParams({ x: text }).toString().slice(2),
            ...base64Forms(new TextEncoder().encode(text)),
        ];
        return [part, ...encoded.filter(isLong)];
    }));
}


/***/ }),

/***/ 33135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf)
/* harmony export */ });
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1569);

/** What of the options is secret. */
function secretsOf({ secret, token, headers, oauth }) {
    // A value of a header is a secret of its own, wherever a receiver repeats it.
    const values = headers === undefined ? [] : (0,_base_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .asSecret */ .BO)(headers).reveal().split(/\r?\n/).flatMap((line) => {
        const value = line.slice(line.indexOf(":") + 1).trim();
        return value === "" ? [] : [value];
    });
    return [secret, token, oauth?.clientSecret, ...values].filter((each) => each !== undefined);
}


/***/ }),

/***/ 37439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ localSecrets),
/* harmony export */   G3: () => (/* binding */ refuseForbiddenNames),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   maskSecrets: () => (/* binding */ maskSecrets)
/* harmony export */ });
/* unused harmony exports givenSecrets, secretValues */
/* harmony import */ var _core_account_secret_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24653);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _core_base_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _core_base_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1569);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21024);
/* harmony import */ var _core_run_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19190);
/* harmony import */ var _core_notify_delivery_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33135);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56621);








/** Where the action looks names up: in what was handed to it, and nowhere else. */
function givenSecrets(values) {
    return {
        lookup: (name) => values?.get(name),
        place: "the inputs secrets and secrets-file",
        names: values && new Set([...values].flatMap(([name, value]) => value === "" ? [] : [name])),
    };
}
/**
 * Where the command line looks names up: in what was handed to it, else in the environment, and there only what is a
 * password by its name or `allowed` by the operator.
 */
function localSecrets(values, env, allowed) {
    if (values !== undefined)
        return { ...givenSecrets(values), place: "ACCOUNT_SECRETS and --secrets-file" };
    return {
        lookup: (name) => (0,_core_account_secret_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name) && (name.endsWith("_PASSWORD") || allowed.includes(name)) ? env[name] : undefined,
        place: "the environment",
        limit: ", where only names that end in _PASSWORD and those of --allow-env are read",
    };
}
/** Throws {@link ConfigurationError} for a name of `--allow-env` that no account file may refer to. */
function refuseForbiddenNames(names) {
    const refused = names.find((name) => !(0,_core_account_secret_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretName */ .eh)(name));
    if (refused === undefined)
        return;
    throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use --allow-env "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .visible */ .RK)(refused)}"`, {
        hint: "Give --allow-env the name of a variable that account files may refer to: capitals, digits and _, " +
            "and none of the program's or the runner's own",
    });
}
/** The strings in the `secrets` input, for masking before the input is validated; the whole text if it is not a JSON object. */
function secretValues(json) {
    try {
        return [...parseSecrets(json, "secrets").values()];
    }
    catch {
        return [json];
    }
}
/** The object that `secrets` or `secrets-file` holds. Throws {@link ConfigurationError}, which never holds a piece of it. */
function parseSecrets(json, spelling) {
    const parsed = (0,_core_base_http_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(json);
    // The parser's own message would quote the text, which is secret.
    if (parsed === undefined)
        throw invalid(spelling, "it is not JSON");
    if (parsed === null || typeof parsed !== "object" || Array.isArray(parsed)) {
        throw invalid(spelling, "it is not a JSON object");
    }
    if ((0,_core_base_http_js__WEBPACK_IMPORTED_MODULE_2__/* .repeatsKey */ .oC)(json, parsed))
        throw invalid(spelling, "it has a name twice");
    const entries = Object.entries(parsed);
    if (entries.some(([, value]) => typeof value !== "string")) {
        throw invalid(spelling, "one of its values is not a string");
    }
    return new Map(entries);
}
function invalid(spelling, reason) {
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot read ${spelling}: ${reason}`, {
        hint: 'Give a JSON object of strings, such as {"SUPPORT_PASSWORD": "${{ secrets.SUPPORT_PASSWORD }}"}, ' +
            "or ${{ toJSON(secrets) }} in a job that has only the secrets it needs",
    });
}
/** A redactor that knows every secret input, and every value of the `secrets` input; see {@link Redactor} for `onMask`. */
function maskSecrets(raw, onMask) {
    const redactor = new _core_base_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Redactor */ .pO(onMask);
    for (const name of _core_run_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .INPUT_NAMES */ .Qh.filter(_core_run_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .isSecretInput */ .pX)) {
        const value = (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(raw, name);
        const held = name === "secrets"
            ? secretValues(value)
            : name === "itsm-headers"
                ? (0,_core_notify_delivery_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .secretsOf */ .F)({ headers: value })
                : [value];
        for (const secret of held)
            redactor.add(secret);
    }
    return redactor;
}


/***/ })

};
