#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

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

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 41314:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dgram");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 71553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 26848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 18909:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { Argument } = __nccwpck_require__(49154);
const { Command } = __nccwpck_require__(34348);
const { CommanderError, InvalidArgumentError } = __nccwpck_require__(41135);
const { Help } = __nccwpck_require__(79754);
const { Option } = __nccwpck_require__(45240);

exports.DM = new Command();

exports.gu = (name) => new Command(name);
exports.Ww = (flags, description) => new Option(flags, description);
exports.er = (name, description) => new Argument(name, description);

/**
 * Expose classes
 */

exports.uB = Command;
exports.c$ = Option;
exports.ef = Argument;
exports._V = Help;

exports.b7 = CommanderError;
exports.Di = InvalidArgumentError;
exports.a2 = InvalidArgumentError; // Deprecated


/***/ }),

/***/ 49154:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(41135);

class Argument {
  /**
   * Initialize a new command argument with the given name and description.
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @param {string} name
   * @param {string} [description]
   */

  constructor(name, description) {
    this.description = description || '';
    this.variadic = false;
    this.parseArg = undefined;
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.argChoices = undefined;

    switch (name[0]) {
      case '<': // e.g. <required>
        this.required = true;
        this._name = name.slice(1, -1);
        break;
      case '[': // e.g. [optional]
        this.required = false;
        this._name = name.slice(1, -1);
        break;
      default:
        this.required = true;
        this._name = name;
        break;
    }

    if (this._name.endsWith('...')) {
      this.variadic = true;
      this._name = this._name.slice(0, -3);
    }
  }

  /**
   * Return argument name.
   *
   * @return {string}
   */

  name() {
    return this._name;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Argument}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Set the custom handler for processing CLI command arguments into argument values.
   *
   * @param {Function} [fn]
   * @return {Argument}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Only allow argument value to be one of choices.
   *
   * @param {string[]} values
   * @return {Argument}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Make argument required.
   *
   * @returns {Argument}
   */
  argRequired() {
    this.required = true;
    return this;
  }

  /**
   * Make argument optional.
   *
   * @returns {Argument}
   */
  argOptional() {
    this.required = false;
    return this;
  }
}

/**
 * Takes an argument and returns its human readable equivalent for help usage.
 *
 * @param {Argument} arg
 * @return {string}
 * @private
 */

function humanReadableArgName(arg) {
  const nameOutput = arg.name() + (arg.variadic === true ? '...' : '');

  return arg.required ? '<' + nameOutput + '>' : '[' + nameOutput + ']';
}

exports.Argument = Argument;
exports.humanReadableArgName = humanReadableArgName;


/***/ }),

/***/ 34348:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const EventEmitter = (__nccwpck_require__(78474).EventEmitter);
const childProcess = __nccwpck_require__(31421);
const path = __nccwpck_require__(76760);
const fs = __nccwpck_require__(73024);
const process = __nccwpck_require__(1708);

const { Argument, humanReadableArgName } = __nccwpck_require__(49154);
const { CommanderError } = __nccwpck_require__(41135);
const { Help, stripColor } = __nccwpck_require__(79754);
const { Option, DualOptions } = __nccwpck_require__(45240);
const { suggestSimilar } = __nccwpck_require__(65030);

class Command extends EventEmitter {
  /**
   * Initialize a new `Command`.
   *
   * @param {string} [name]
   */

  constructor(name) {
    super();
    /** @type {Command[]} */
    this.commands = [];
    /** @type {Option[]} */
    this.options = [];
    this.parent = null;
    this._allowUnknownOption = false;
    this._allowExcessArguments = false;
    /** @type {Argument[]} */
    this.registeredArguments = [];
    this._args = this.registeredArguments; // deprecated old name
    /** @type {string[]} */
    this.args = []; // cli args with options removed
    this.rawArgs = [];
    this.processedArgs = []; // like .args but after custom processing and collecting variadic
    this._scriptPath = null;
    this._name = name || '';
    this._optionValues = {};
    this._optionValueSources = {}; // default, env, cli etc
    this._storeOptionsAsProperties = false;
    this._actionHandler = null;
    this._executableHandler = false;
    this._executableFile = null; // custom name for executable
    this._executableDir = null; // custom search directory for subcommands
    this._defaultCommandName = null;
    this._exitCallback = null;
    this._aliases = [];
    this._combineFlagAndOptionalValue = true;
    this._description = '';
    this._summary = '';
    this._argsDescription = undefined; // legacy
    this._enablePositionalOptions = false;
    this._passThroughOptions = false;
    this._lifeCycleHooks = {}; // a hash of arrays
    /** @type {(boolean | string)} */
    this._showHelpAfterError = false;
    this._showSuggestionAfterError = true;
    this._savedState = null; // used in save/restoreStateBeforeParse

    // see configureOutput() for docs
    this._outputConfiguration = {
      writeOut: (str) => process.stdout.write(str),
      writeErr: (str) => process.stderr.write(str),
      outputError: (str, write) => write(str),
      getOutHelpWidth: () =>
        process.stdout.isTTY ? process.stdout.columns : undefined,
      getErrHelpWidth: () =>
        process.stderr.isTTY ? process.stderr.columns : undefined,
      getOutHasColors: () =>
        useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
      getErrHasColors: () =>
        useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
      stripColor: (str) => stripColor(str),
    };

    this._hidden = false;
    /** @type {(Option | null | undefined)} */
    this._helpOption = undefined; // Lazy created on demand. May be null if help option is disabled.
    this._addImplicitHelpCommand = undefined; // undecided whether true or false yet, not inherited
    /** @type {Command} */
    this._helpCommand = undefined; // lazy initialised, inherited
    this._helpConfiguration = {};
    /** @type {string | undefined} */
    this._helpGroupHeading = undefined; // soft initialised when added to parent
    /** @type {string | undefined} */
    this._defaultCommandGroup = undefined;
    /** @type {string | undefined} */
    this._defaultOptionGroup = undefined;
  }

  /**
   * Copy settings that are useful to have in common across root command and subcommands.
   *
   * (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
   *
   * @param {Command} sourceCommand
   * @return {Command} `this` command for chaining
   */
  copyInheritedSettings(sourceCommand) {
    this._outputConfiguration = sourceCommand._outputConfiguration;
    this._helpOption = sourceCommand._helpOption;
    this._helpCommand = sourceCommand._helpCommand;
    this._helpConfiguration = sourceCommand._helpConfiguration;
    this._exitCallback = sourceCommand._exitCallback;
    this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
    this._combineFlagAndOptionalValue =
      sourceCommand._combineFlagAndOptionalValue;
    this._allowExcessArguments = sourceCommand._allowExcessArguments;
    this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
    this._showHelpAfterError = sourceCommand._showHelpAfterError;
    this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;

    return this;
  }

  /**
   * @returns {Command[]}
   * @private
   */

  _getCommandAndAncestors() {
    const result = [];
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    for (let command = this; command; command = command.parent) {
      result.push(command);
    }
    return result;
  }

  /**
   * Define a command.
   *
   * There are two styles of command: pay attention to where to put the description.
   *
   * @example
   * // Command implemented using action handler (description is supplied separately to `.command`)
   * program
   *   .command('clone <source> [destination]')
   *   .description('clone a repository into a newly created directory')
   *   .action((source, destination) => {
   *     console.log('clone command called');
   *   });
   *
   * // Command implemented using separate executable file (description is second parameter to `.command`)
   * program
   *   .command('start <service>', 'start named service')
   *   .command('stop [service]', 'stop named service, or all if no name supplied');
   *
   * @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
   * @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
   * @param {object} [execOpts] - configuration options (for executable)
   * @return {Command} returns new command for action handler, or `this` for executable command
   */

  command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
    let desc = actionOptsOrExecDesc;
    let opts = execOpts;
    if (typeof desc === 'object' && desc !== null) {
      opts = desc;
      desc = null;
    }
    opts = opts || {};
    const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);

    const cmd = this.createCommand(name);
    if (desc) {
      cmd.description(desc);
      cmd._executableHandler = true;
    }
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    cmd._hidden = !!(opts.noHelp || opts.hidden); // noHelp is deprecated old name for hidden
    cmd._executableFile = opts.executableFile || null; // Custom name for executable file, set missing to null to match constructor
    if (args) cmd.arguments(args);
    this._registerCommand(cmd);
    cmd.parent = this;
    cmd.copyInheritedSettings(this);

    if (desc) return this;
    return cmd;
  }

  /**
   * Factory routine to create a new unattached command.
   *
   * See .command() for creating an attached subcommand, which uses this routine to
   * create the command. You can override createCommand to customise subcommands.
   *
   * @param {string} [name]
   * @return {Command} new command
   */

  createCommand(name) {
    return new Command(name);
  }

  /**
   * You can customise the help with a subclass of Help by overriding createHelp,
   * or by overriding Help properties using configureHelp().
   *
   * @return {Help}
   */

  createHelp() {
    return Object.assign(new Help(), this.configureHelp());
  }

  /**
   * You can customise the help by overriding Help properties using configureHelp(),
   * or with a subclass of Help by overriding createHelp().
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureHelp(configuration) {
    if (configuration === undefined) return this._helpConfiguration;

    this._helpConfiguration = configuration;
    return this;
  }

  /**
   * The default output goes to stdout and stderr. You can customise this for special
   * applications. You can also customise the display of errors by overriding outputError.
   *
   * The configuration properties are all functions:
   *
   *     // change how output being written, defaults to stdout and stderr
   *     writeOut(str)
   *     writeErr(str)
   *     // change how output being written for errors, defaults to writeErr
   *     outputError(str, write) // used for displaying errors and not used for displaying help
   *     // specify width for wrapping help
   *     getOutHelpWidth()
   *     getErrHelpWidth()
   *     // color support, currently only used with Help
   *     getOutHasColors()
   *     getErrHasColors()
   *     stripColor() // used to remove ANSI escape codes if output does not have colors
   *
   * @param {object} [configuration] - configuration options
   * @return {(Command | object)} `this` command for chaining, or stored configuration
   */

  configureOutput(configuration) {
    if (configuration === undefined) return this._outputConfiguration;

    this._outputConfiguration = {
      ...this._outputConfiguration,
      ...configuration,
    };
    return this;
  }

  /**
   * Display the help or a custom message after an error occurs.
   *
   * @param {(boolean|string)} [displayHelp]
   * @return {Command} `this` command for chaining
   */
  showHelpAfterError(displayHelp = true) {
    if (typeof displayHelp !== 'string') displayHelp = !!displayHelp;
    this._showHelpAfterError = displayHelp;
    return this;
  }

  /**
   * Display suggestion of similar commands for unknown commands, or options for unknown options.
   *
   * @param {boolean} [displaySuggestion]
   * @return {Command} `this` command for chaining
   */
  showSuggestionAfterError(displaySuggestion = true) {
    this._showSuggestionAfterError = !!displaySuggestion;
    return this;
  }

  /**
   * Add a prepared subcommand.
   *
   * See .command() for creating an attached subcommand which inherits settings from its parent.
   *
   * @param {Command} cmd - new subcommand
   * @param {object} [opts] - configuration options
   * @return {Command} `this` command for chaining
   */

  addCommand(cmd, opts) {
    if (!cmd._name) {
      throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
    }

    opts = opts || {};
    if (opts.isDefault) this._defaultCommandName = cmd._name;
    if (opts.noHelp || opts.hidden) cmd._hidden = true; // modifying passed command due to existing implementation

    this._registerCommand(cmd);
    cmd.parent = this;
    cmd._checkForBrokenPassThrough();

    return this;
  }

  /**
   * Factory routine to create a new unattached argument.
   *
   * See .argument() for creating an attached argument, which uses this routine to
   * create the argument. You can override createArgument to return a custom argument.
   *
   * @param {string} name
   * @param {string} [description]
   * @return {Argument} new argument
   */

  createArgument(name, description) {
    return new Argument(name, description);
  }

  /**
   * Define argument syntax for command.
   *
   * The default is that the argument is required, and you can explicitly
   * indicate this with <> around the name. Put [] around the name for an optional argument.
   *
   * @example
   * program.argument('<input-file>');
   * program.argument('[output-file]');
   *
   * @param {string} name
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom argument processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */
  argument(name, description, parseArg, defaultValue) {
    const argument = this.createArgument(name, description);
    if (typeof parseArg === 'function') {
      argument.default(defaultValue).argParser(parseArg);
    } else {
      argument.default(parseArg);
    }
    this.addArgument(argument);
    return this;
  }

  /**
   * Define argument syntax for command, adding multiple at once (without descriptions).
   *
   * See also .argument().
   *
   * @example
   * program.arguments('<cmd> [env]');
   *
   * @param {string} names
   * @return {Command} `this` command for chaining
   */

  arguments(names) {
    names
      .trim()
      .split(/ +/)
      .forEach((detail) => {
        this.argument(detail);
      });
    return this;
  }

  /**
   * Define argument syntax for command, adding a prepared argument.
   *
   * @param {Argument} argument
   * @return {Command} `this` command for chaining
   */
  addArgument(argument) {
    const previousArgument = this.registeredArguments.slice(-1)[0];
    if (previousArgument?.variadic) {
      throw new Error(
        `only the last argument can be variadic '${previousArgument.name()}'`,
      );
    }
    if (
      argument.required &&
      argument.defaultValue !== undefined &&
      argument.parseArg === undefined
    ) {
      throw new Error(
        `a default value for a required argument is never used: '${argument.name()}'`,
      );
    }
    this.registeredArguments.push(argument);
    return this;
  }

  /**
   * Customise or override default help command. By default a help command is automatically added if your command has subcommands.
   *
   * @example
   *    program.helpCommand('help [cmd]');
   *    program.helpCommand('help [cmd]', 'show help');
   *    program.helpCommand(false); // suppress default help command
   *    program.helpCommand(true); // add help command even if no subcommands
   *
   * @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
   * @param {string} [description] - custom description
   * @return {Command} `this` command for chaining
   */

  helpCommand(enableOrNameAndArgs, description) {
    if (typeof enableOrNameAndArgs === 'boolean') {
      this._addImplicitHelpCommand = enableOrNameAndArgs;
      if (enableOrNameAndArgs && this._defaultCommandGroup) {
        // make the command to store the group
        this._initCommandGroup(this._getHelpCommand());
      }
      return this;
    }

    const nameAndArgs = enableOrNameAndArgs ?? 'help [command]';
    const [, helpName, helpArgs] = nameAndArgs.match(/([^ ]+) *(.*)/);
    const helpDescription = description ?? 'display help for command';

    const helpCommand = this.createCommand(helpName);
    helpCommand.helpOption(false);
    if (helpArgs) helpCommand.arguments(helpArgs);
    if (helpDescription) helpCommand.description(helpDescription);

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    // init group unless lazy create
    if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);

    return this;
  }

  /**
   * Add prepared custom help command.
   *
   * @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
   * @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
   * @return {Command} `this` command for chaining
   */
  addHelpCommand(helpCommand, deprecatedDescription) {
    // If not passed an object, call through to helpCommand for backwards compatibility,
    // as addHelpCommand was originally used like helpCommand is now.
    if (typeof helpCommand !== 'object') {
      this.helpCommand(helpCommand, deprecatedDescription);
      return this;
    }

    this._addImplicitHelpCommand = true;
    this._helpCommand = helpCommand;
    this._initCommandGroup(helpCommand);
    return this;
  }

  /**
   * Lazy create help command.
   *
   * @return {(Command|null)}
   * @package
   */
  _getHelpCommand() {
    const hasImplicitHelpCommand =
      this._addImplicitHelpCommand ??
      (this.commands.length &&
        !this._actionHandler &&
        !this._findCommand('help'));

    if (hasImplicitHelpCommand) {
      if (this._helpCommand === undefined) {
        this.helpCommand(undefined, undefined); // use default name and description
      }
      return this._helpCommand;
    }
    return null;
  }

  /**
   * Add hook for life cycle event.
   *
   * @param {string} event
   * @param {Function} listener
   * @return {Command} `this` command for chaining
   */

  hook(event, listener) {
    const allowedValues = ['preSubcommand', 'preAction', 'postAction'];
    if (!allowedValues.includes(event)) {
      throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
    }
    if (this._lifeCycleHooks[event]) {
      this._lifeCycleHooks[event].push(listener);
    } else {
      this._lifeCycleHooks[event] = [listener];
    }
    return this;
  }

  /**
   * Register callback to use as replacement for calling process.exit.
   *
   * @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
   * @return {Command} `this` command for chaining
   */

  exitOverride(fn) {
    if (fn) {
      this._exitCallback = fn;
    } else {
      this._exitCallback = (err) => {
        if (err.code !== 'commander.executeSubCommandAsync') {
          throw err;
        } else {
          // Async callback from spawn events, not useful to throw.
        }
      };
    }
    return this;
  }

  /**
   * Call process.exit, and _exitCallback if defined.
   *
   * @param {number} exitCode exit code for using with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   * @return never
   * @private
   */

  _exit(exitCode, code, message) {
    if (this._exitCallback) {
      this._exitCallback(new CommanderError(exitCode, code, message));
      // Expecting this line is not reached.
    }
    process.exit(exitCode);
  }

  /**
   * Register callback `fn` for the command.
   *
   * @example
   * program
   *   .command('serve')
   *   .description('start service')
   *   .action(function() {
   *      // do work here
   *   });
   *
   * @param {Function} fn
   * @return {Command} `this` command for chaining
   */

  action(fn) {
    const listener = (args) => {
      // The .action callback takes an extra parameter which is the command or options.
      const expectedArgsCount = this.registeredArguments.length;
      const actionArgs = args.slice(0, expectedArgsCount);
      if (this._storeOptionsAsProperties) {
        actionArgs[expectedArgsCount] = this; // backwards compatible "options"
      } else {
        actionArgs[expectedArgsCount] = this.opts();
      }
      actionArgs.push(this);

      return fn.apply(this, actionArgs);
    };
    this._actionHandler = listener;
    return this;
  }

  /**
   * Factory routine to create a new unattached option.
   *
   * See .option() for creating an attached option, which uses this routine to
   * create the option. You can override createOption to return a custom option.
   *
   * @param {string} flags
   * @param {string} [description]
   * @return {Option} new option
   */

  createOption(flags, description) {
    return new Option(flags, description);
  }

  /**
   * Wrap parseArgs to catch 'commander.invalidArgument'.
   *
   * @param {(Option | Argument)} target
   * @param {string} value
   * @param {*} previous
   * @param {string} invalidArgumentMessage
   * @private
   */

  _callParseArg(target, value, previous, invalidArgumentMessage) {
    try {
      return target.parseArg(value, previous);
    } catch (err) {
      if (err.code === 'commander.invalidArgument') {
        const message = `${invalidArgumentMessage} ${err.message}`;
        this.error(message, { exitCode: err.exitCode, code: err.code });
      }
      throw err;
    }
  }

  /**
   * Check for option flag conflicts.
   * Register option if no conflicts found, or throw on conflict.
   *
   * @param {Option} option
   * @private
   */

  _registerOption(option) {
    const matchingOption =
      (option.short && this._findOption(option.short)) ||
      (option.long && this._findOption(option.long));
    if (matchingOption) {
      const matchingFlag =
        option.long && this._findOption(option.long)
          ? option.long
          : option.short;
      throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
    }

    this._initOptionGroup(option);
    this.options.push(option);
  }

  /**
   * Check for command name and alias conflicts with existing commands.
   * Register command if no conflicts found, or throw on conflict.
   *
   * @param {Command} command
   * @private
   */

  _registerCommand(command) {
    const knownBy = (cmd) => {
      return [cmd.name()].concat(cmd.aliases());
    };

    const alreadyUsed = knownBy(command).find((name) =>
      this._findCommand(name),
    );
    if (alreadyUsed) {
      const existingCmd = knownBy(this._findCommand(alreadyUsed)).join('|');
      const newCmd = knownBy(command).join('|');
      throw new Error(
        `cannot add command '${newCmd}' as already have command '${existingCmd}'`,
      );
    }

    this._initCommandGroup(command);
    this.commands.push(command);
  }

  /**
   * Add an option.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addOption(option) {
    this._registerOption(option);

    const oname = option.name();
    const name = option.attributeName();

    // store default value
    if (option.negate) {
      // --no-foo is special and defaults foo to true, unless a --foo option is already defined
      const positiveLongFlag = option.long.replace(/^--no-/, '--');
      if (!this._findOption(positiveLongFlag)) {
        this.setOptionValueWithSource(
          name,
          option.defaultValue === undefined ? true : option.defaultValue,
          'default',
        );
      }
    } else if (option.defaultValue !== undefined) {
      this.setOptionValueWithSource(name, option.defaultValue, 'default');
    }

    // handler for cli and env supplied values
    const handleOptionValue = (val, invalidValueMessage, valueSource) => {
      // val is null for optional option used without an optional-argument.
      // val is undefined for boolean and negated option.
      if (val == null && option.presetArg !== undefined) {
        val = option.presetArg;
      }

      // custom processing
      const oldValue = this.getOptionValue(name);
      if (val !== null && option.parseArg) {
        val = this._callParseArg(option, val, oldValue, invalidValueMessage);
      } else if (val !== null && option.variadic) {
        val = option._collectValue(val, oldValue);
      }

      // Fill-in appropriate missing values. Long winded but easy to follow.
      if (val == null) {
        if (option.negate) {
          val = false;
        } else if (option.isBoolean() || option.optional) {
          val = true;
        } else {
          val = ''; // not normal, parseArg might have failed or be a mock function for testing
        }
      }
      this.setOptionValueWithSource(name, val, valueSource);
    };

    this.on('option:' + oname, (val) => {
      const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
      handleOptionValue(val, invalidValueMessage, 'cli');
    });

    if (option.envVar) {
      this.on('optionEnv:' + oname, (val) => {
        const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
        handleOptionValue(val, invalidValueMessage, 'env');
      });
    }

    return this;
  }

  /**
   * Internal implementation shared by .option() and .requiredOption()
   *
   * @return {Command} `this` command for chaining
   * @private
   */
  _optionEx(config, flags, description, fn, defaultValue) {
    if (typeof flags === 'object' && flags instanceof Option) {
      throw new Error(
        'To add an Option object use addOption() instead of option() or requiredOption()',
      );
    }
    const option = this.createOption(flags, description);
    option.makeOptionMandatory(!!config.mandatory);
    if (typeof fn === 'function') {
      option.default(defaultValue).argParser(fn);
    } else if (fn instanceof RegExp) {
      // deprecated
      const regex = fn;
      fn = (val, def) => {
        const m = regex.exec(val);
        return m ? m[0] : def;
      };
      option.default(defaultValue).argParser(fn);
    } else {
      option.default(fn);
    }

    return this.addOption(option);
  }

  /**
   * Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
   * option-argument is indicated by `<>` and an optional option-argument by `[]`.
   *
   * See the README for more details, and see also addOption() and requiredOption().
   *
   * @example
   * program
   *     .option('-p, --pepper', 'add pepper')
   *     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
   *     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
   *     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  option(flags, description, parseArg, defaultValue) {
    return this._optionEx({}, flags, description, parseArg, defaultValue);
  }

  /**
   * Add a required option which must have a value after parsing. This usually means
   * the option must be specified on the command line. (Otherwise the same as .option().)
   *
   * The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
   *
   * @param {string} flags
   * @param {string} [description]
   * @param {(Function|*)} [parseArg] - custom option processing function or default value
   * @param {*} [defaultValue]
   * @return {Command} `this` command for chaining
   */

  requiredOption(flags, description, parseArg, defaultValue) {
    return this._optionEx(
      { mandatory: true },
      flags,
      description,
      parseArg,
      defaultValue,
    );
  }

  /**
   * Alter parsing of short flags with optional values.
   *
   * @example
   * // for `.option('-f,--flag [value]'):
   * program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
   * program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
   *
   * @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
   * @return {Command} `this` command for chaining
   */
  combineFlagAndOptionalValue(combine = true) {
    this._combineFlagAndOptionalValue = !!combine;
    return this;
  }

  /**
   * Allow unknown options on the command line.
   *
   * @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
   * @return {Command} `this` command for chaining
   */
  allowUnknownOption(allowUnknown = true) {
    this._allowUnknownOption = !!allowUnknown;
    return this;
  }

  /**
   * Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
   *
   * @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
   * @return {Command} `this` command for chaining
   */
  allowExcessArguments(allowExcess = true) {
    this._allowExcessArguments = !!allowExcess;
    return this;
  }

  /**
   * Enable positional options. Positional means global options are specified before subcommands which lets
   * subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
   * The default behaviour is non-positional and global options may appear anywhere on the command line.
   *
   * @param {boolean} [positional]
   * @return {Command} `this` command for chaining
   */
  enablePositionalOptions(positional = true) {
    this._enablePositionalOptions = !!positional;
    return this;
  }

  /**
   * Pass through options that come after command-arguments rather than treat them as command-options,
   * so actual command-options come before command-arguments. Turning this on for a subcommand requires
   * positional options to have been enabled on the program (parent commands).
   * The default behaviour is non-positional and options may appear before or after command-arguments.
   *
   * @param {boolean} [passThrough] for unknown options.
   * @return {Command} `this` command for chaining
   */
  passThroughOptions(passThrough = true) {
    this._passThroughOptions = !!passThrough;
    this._checkForBrokenPassThrough();
    return this;
  }

  /**
   * @private
   */

  _checkForBrokenPassThrough() {
    if (
      this.parent &&
      this._passThroughOptions &&
      !this.parent._enablePositionalOptions
    ) {
      throw new Error(
        `passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`,
      );
    }
  }

  /**
   * Whether to store option values as properties on command object,
   * or store separately (specify false). In both cases the option values can be accessed using .opts().
   *
   * @param {boolean} [storeAsProperties=true]
   * @return {Command} `this` command for chaining
   */

  storeOptionsAsProperties(storeAsProperties = true) {
    if (this.options.length) {
      throw new Error('call .storeOptionsAsProperties() before adding options');
    }
    if (Object.keys(this._optionValues).length) {
      throw new Error(
        'call .storeOptionsAsProperties() before setting option values',
      );
    }
    this._storeOptionsAsProperties = !!storeAsProperties;
    return this;
  }

  /**
   * Retrieve option value.
   *
   * @param {string} key
   * @return {object} value
   */

  getOptionValue(key) {
    if (this._storeOptionsAsProperties) {
      return this[key];
    }
    return this._optionValues[key];
  }

  /**
   * Store option value.
   *
   * @param {string} key
   * @param {object} value
   * @return {Command} `this` command for chaining
   */

  setOptionValue(key, value) {
    return this.setOptionValueWithSource(key, value, undefined);
  }

  /**
   * Store option value and where the value came from.
   *
   * @param {string} key
   * @param {object} value
   * @param {string} source - expected values are default/config/env/cli/implied
   * @return {Command} `this` command for chaining
   */

  setOptionValueWithSource(key, value, source) {
    if (this._storeOptionsAsProperties) {
      this[key] = value;
    } else {
      this._optionValues[key] = value;
    }
    this._optionValueSources[key] = source;
    return this;
  }

  /**
   * Get source of option value.
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSource(key) {
    return this._optionValueSources[key];
  }

  /**
   * Get source of option value. See also .optsWithGlobals().
   * Expected values are default | config | env | cli | implied
   *
   * @param {string} key
   * @return {string}
   */

  getOptionValueSourceWithGlobals(key) {
    // global overwrites local, like optsWithGlobals
    let source;
    this._getCommandAndAncestors().forEach((cmd) => {
      if (cmd.getOptionValueSource(key) !== undefined) {
        source = cmd.getOptionValueSource(key);
      }
    });
    return source;
  }

  /**
   * Get user arguments from implied or explicit arguments.
   * Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
   *
   * @private
   */

  _prepareUserArgs(argv, parseOptions) {
    if (argv !== undefined && !Array.isArray(argv)) {
      throw new Error('first parameter to parse must be array or undefined');
    }
    parseOptions = parseOptions || {};

    // auto-detect argument conventions if nothing supplied
    if (argv === undefined && parseOptions.from === undefined) {
      if (process.versions?.electron) {
        parseOptions.from = 'electron';
      }
      // check node specific options for scenarios where user CLI args follow executable without scriptname
      const execArgv = process.execArgv ?? [];
      if (
        execArgv.includes('-e') ||
        execArgv.includes('--eval') ||
        execArgv.includes('-p') ||
        execArgv.includes('--print')
      ) {
        parseOptions.from = 'eval'; // internal usage, not documented
      }
    }

    // default to using process.argv
    if (argv === undefined) {
      argv = process.argv;
    }
    this.rawArgs = argv.slice();

    // extract the user args and scriptPath
    let userArgs;
    switch (parseOptions.from) {
      case undefined:
      case 'node':
        this._scriptPath = argv[1];
        userArgs = argv.slice(2);
        break;
      case 'electron':
        // @ts-ignore: because defaultApp is an unknown property
        if (process.defaultApp) {
          this._scriptPath = argv[1];
          userArgs = argv.slice(2);
        } else {
          userArgs = argv.slice(1);
        }
        break;
      case 'user':
        userArgs = argv.slice(0);
        break;
      case 'eval':
        userArgs = argv.slice(1);
        break;
      default:
        throw new Error(
          `unexpected parse option { from: '${parseOptions.from}' }`,
        );
    }

    // Find default name for program from arguments.
    if (!this._name && this._scriptPath)
      this.nameFromFilename(this._scriptPath);
    this._name = this._name || 'program';

    return userArgs;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Use parseAsync instead of parse if any of your action handlers are async.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * program.parse(); // parse process.argv and auto-detect electron and special node flags
   * program.parse(process.argv); // assume argv[0] is app and argv[1] is script
   * program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv] - optional, defaults to process.argv
   * @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
   * @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
   * @return {Command} `this` command for chaining
   */

  parse(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    this._parseCommand([], userArgs);

    return this;
  }

  /**
   * Parse `argv`, setting options and invoking commands when defined.
   *
   * Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
   *
   * Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
   * - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
   * - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
   * - `'user'`: just user arguments
   *
   * @example
   * await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
   * await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
   * await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
   *
   * @param {string[]} [argv]
   * @param {object} [parseOptions]
   * @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
   * @return {Promise}
   */

  async parseAsync(argv, parseOptions) {
    this._prepareForParse();
    const userArgs = this._prepareUserArgs(argv, parseOptions);
    await this._parseCommand([], userArgs);

    return this;
  }

  _prepareForParse() {
    if (this._savedState === null) {
      this.saveStateBeforeParse();
    } else {
      this.restoreStateBeforeParse();
    }
  }

  /**
   * Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state saved.
   */
  saveStateBeforeParse() {
    this._savedState = {
      // name is stable if supplied by author, but may be unspecified for root command and deduced during parsing
      _name: this._name,
      // option values before parse have default values (including false for negated options)
      // shallow clones
      _optionValues: { ...this._optionValues },
      _optionValueSources: { ...this._optionValueSources },
    };
  }

  /**
   * Restore state before parse for calls after the first.
   * Not usually called directly, but available for subclasses to save their custom state.
   *
   * This is called in a lazy way. Only commands used in parsing chain will have state restored.
   */
  restoreStateBeforeParse() {
    if (this._storeOptionsAsProperties)
      throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);

    // clear state from _prepareUserArgs
    this._name = this._savedState._name;
    this._scriptPath = null;
    this.rawArgs = [];
    // clear state from setOptionValueWithSource
    this._optionValues = { ...this._savedState._optionValues };
    this._optionValueSources = { ...this._savedState._optionValueSources };
    // clear state from _parseCommand
    this.args = [];
    // clear state from _processArguments
    this.processedArgs = [];
  }

  /**
   * Throw if expected executable is missing. Add lots of help for author.
   *
   * @param {string} executableFile
   * @param {string} executableDir
   * @param {string} subcommandName
   */
  _checkForMissingExecutable(executableFile, executableDir, subcommandName) {
    if (fs.existsSync(executableFile)) return;

    const executableDirMessage = executableDir
      ? `searched for local subcommand relative to directory '${executableDir}'`
      : 'no directory for search for local subcommand, use .executableDir() to supply a custom directory';
    const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;
    throw new Error(executableMissing);
  }

  /**
   * Execute a sub-command executable.
   *
   * @private
   */

  _executeSubCommand(subcommand, args) {
    args = args.slice();
    let launchWithNode = false; // Use node for source targets so do not need to get permissions correct, and on Windows.
    const sourceExt = ['.js', '.ts', '.tsx', '.mjs', '.cjs'];

    function findFile(baseDir, baseName) {
      // Look for specified file
      const localBin = path.resolve(baseDir, baseName);
      if (fs.existsSync(localBin)) return localBin;

      // Stop looking if candidate already has an expected extension.
      if (sourceExt.includes(path.extname(baseName))) return undefined;

      // Try all the extensions.
      const foundExt = sourceExt.find((ext) =>
        fs.existsSync(`${localBin}${ext}`),
      );
      if (foundExt) return `${localBin}${foundExt}`;

      return undefined;
    }

    // Not checking for help first. Unlikely to have mandatory and executable, and can't robustly test for help flags in external command.
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // executableFile and executableDir might be full path, or just a name
    let executableFile =
      subcommand._executableFile || `${this._name}-${subcommand._name}`;
    let executableDir = this._executableDir || '';
    if (this._scriptPath) {
      let resolvedScriptPath; // resolve possible symlink for installed npm binary
      try {
        resolvedScriptPath = fs.realpathSync(this._scriptPath);
      } catch {
        resolvedScriptPath = this._scriptPath;
      }
      executableDir = path.resolve(
        path.dirname(resolvedScriptPath),
        executableDir,
      );
    }

    // Look for a local file in preference to a command in PATH.
    if (executableDir) {
      let localFile = findFile(executableDir, executableFile);

      // Legacy search using prefix of script name instead of command name
      if (!localFile && !subcommand._executableFile && this._scriptPath) {
        const legacyName = path.basename(
          this._scriptPath,
          path.extname(this._scriptPath),
        );
        if (legacyName !== this._name) {
          localFile = findFile(
            executableDir,
            `${legacyName}-${subcommand._name}`,
          );
        }
      }
      executableFile = localFile || executableFile;
    }

    launchWithNode = sourceExt.includes(path.extname(executableFile));

    let proc;
    if (process.platform !== 'win32') {
      if (launchWithNode) {
        args.unshift(executableFile);
        // add executable arguments to spawn
        args = incrementNodeInspectorPort(process.execArgv).concat(args);

        proc = childProcess.spawn(process.argv[0], args, { stdio: 'inherit' });
      } else {
        proc = childProcess.spawn(executableFile, args, { stdio: 'inherit' });
      }
    } else {
      this._checkForMissingExecutable(
        executableFile,
        executableDir,
        subcommand._name,
      );
      args.unshift(executableFile);
      // add executable arguments to spawn
      args = incrementNodeInspectorPort(process.execArgv).concat(args);
      proc = childProcess.spawn(process.execPath, args, { stdio: 'inherit' });
    }

    if (!proc.killed) {
      // testing mainly to avoid leak warnings during unit tests with mocked spawn
      const signals = ['SIGUSR1', 'SIGUSR2', 'SIGTERM', 'SIGINT', 'SIGHUP'];
      signals.forEach((signal) => {
        process.on(signal, () => {
          if (proc.killed === false && proc.exitCode === null) {
            // @ts-ignore because signals not typed to known strings
            proc.kill(signal);
          }
        });
      });
    }

    // By default terminate process when spawned process terminates.
    const exitCallback = this._exitCallback;
    proc.on('close', (code) => {
      code = code ?? 1; // code is null if spawned process terminated due to a signal
      if (!exitCallback) {
        process.exit(code);
      } else {
        exitCallback(
          new CommanderError(
            code,
            'commander.executeSubCommandAsync',
            '(close)',
          ),
        );
      }
    });
    proc.on('error', (err) => {
      // @ts-ignore: because err.code is an unknown property
      if (err.code === 'ENOENT') {
        this._checkForMissingExecutable(
          executableFile,
          executableDir,
          subcommand._name,
        );
        // @ts-ignore: because err.code is an unknown property
      } else if (err.code === 'EACCES') {
        throw new Error(`'${executableFile}' not executable`);
      }
      if (!exitCallback) {
        process.exit(1);
      } else {
        const wrappedError = new CommanderError(
          1,
          'commander.executeSubCommandAsync',
          '(error)',
        );
        wrappedError.nestedError = err;
        exitCallback(wrappedError);
      }
    });

    // Store the reference to the child process
    this.runningCommand = proc;
  }

  /**
   * @private
   */

  _dispatchSubcommand(commandName, operands, unknown) {
    const subCommand = this._findCommand(commandName);
    if (!subCommand) this.help({ error: true });

    subCommand._prepareForParse();
    let promiseChain;
    promiseChain = this._chainOrCallSubCommandHook(
      promiseChain,
      subCommand,
      'preSubcommand',
    );
    promiseChain = this._chainOrCall(promiseChain, () => {
      if (subCommand._executableHandler) {
        this._executeSubCommand(subCommand, operands.concat(unknown));
      } else {
        return subCommand._parseCommand(operands, unknown);
      }
    });
    return promiseChain;
  }

  /**
   * Invoke help directly if possible, or dispatch if necessary.
   * e.g. help foo
   *
   * @private
   */

  _dispatchHelpCommand(subcommandName) {
    if (!subcommandName) {
      this.help();
    }
    const subCommand = this._findCommand(subcommandName);
    if (subCommand && !subCommand._executableHandler) {
      subCommand.help();
    }

    // Fallback to parsing the help flag to invoke the help.
    return this._dispatchSubcommand(
      subcommandName,
      [],
      [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? '--help'],
    );
  }

  /**
   * Check this.args against expected this.registeredArguments.
   *
   * @private
   */

  _checkNumberOfArguments() {
    // too few
    this.registeredArguments.forEach((arg, i) => {
      if (arg.required && this.args[i] == null) {
        this.missingArgument(arg.name());
      }
    });
    // too many
    if (
      this.registeredArguments.length > 0 &&
      this.registeredArguments[this.registeredArguments.length - 1].variadic
    ) {
      return;
    }
    if (this.args.length > this.registeredArguments.length) {
      this._excessArguments(this.args);
    }
  }

  /**
   * Process this.args using this.registeredArguments and save as this.processedArgs!
   *
   * @private
   */

  _processArguments() {
    const myParseArg = (argument, value, previous) => {
      // Extra processing for nice error message on parsing failure.
      let parsedValue = value;
      if (value !== null && argument.parseArg) {
        const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
        parsedValue = this._callParseArg(
          argument,
          value,
          previous,
          invalidValueMessage,
        );
      }
      return parsedValue;
    };

    this._checkNumberOfArguments();

    const processedArgs = [];
    this.registeredArguments.forEach((declaredArg, index) => {
      let value = declaredArg.defaultValue;
      if (declaredArg.variadic) {
        // Collect together remaining arguments for passing together as an array.
        if (index < this.args.length) {
          value = this.args.slice(index);
          if (declaredArg.parseArg) {
            value = value.reduce((processed, v) => {
              return myParseArg(declaredArg, v, processed);
            }, declaredArg.defaultValue);
          }
        } else if (value === undefined) {
          value = [];
        }
      } else if (index < this.args.length) {
        value = this.args[index];
        if (declaredArg.parseArg) {
          value = myParseArg(declaredArg, value, declaredArg.defaultValue);
        }
      }
      processedArgs[index] = value;
    });
    this.processedArgs = processedArgs;
  }

  /**
   * Once we have a promise we chain, but call synchronously until then.
   *
   * @param {(Promise|undefined)} promise
   * @param {Function} fn
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCall(promise, fn) {
    // thenable
    if (promise?.then && typeof promise.then === 'function') {
      // already have a promise, chain callback
      return promise.then(() => fn());
    }
    // callback might return a promise
    return fn();
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallHooks(promise, event) {
    let result = promise;
    const hooks = [];
    this._getCommandAndAncestors()
      .reverse()
      .filter((cmd) => cmd._lifeCycleHooks[event] !== undefined)
      .forEach((hookedCommand) => {
        hookedCommand._lifeCycleHooks[event].forEach((callback) => {
          hooks.push({ hookedCommand, callback });
        });
      });
    if (event === 'postAction') {
      hooks.reverse();
    }

    hooks.forEach((hookDetail) => {
      result = this._chainOrCall(result, () => {
        return hookDetail.callback(hookDetail.hookedCommand, this);
      });
    });
    return result;
  }

  /**
   *
   * @param {(Promise|undefined)} promise
   * @param {Command} subCommand
   * @param {string} event
   * @return {(Promise|undefined)}
   * @private
   */

  _chainOrCallSubCommandHook(promise, subCommand, event) {
    let result = promise;
    if (this._lifeCycleHooks[event] !== undefined) {
      this._lifeCycleHooks[event].forEach((hook) => {
        result = this._chainOrCall(result, () => {
          return hook(this, subCommand);
        });
      });
    }
    return result;
  }

  /**
   * Process arguments in context of this command.
   * Returns action result, in case it is a promise.
   *
   * @private
   */

  _parseCommand(operands, unknown) {
    const parsed = this.parseOptions(unknown);
    this._parseOptionsEnv(); // after cli, so parseArg not called on both cli and env
    this._parseOptionsImplied();
    operands = operands.concat(parsed.operands);
    unknown = parsed.unknown;
    this.args = operands.concat(unknown);

    if (operands && this._findCommand(operands[0])) {
      return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
    }
    if (
      this._getHelpCommand() &&
      operands[0] === this._getHelpCommand().name()
    ) {
      return this._dispatchHelpCommand(operands[1]);
    }
    if (this._defaultCommandName) {
      this._outputHelpIfRequested(unknown); // Run the help for default command from parent rather than passing to default command
      return this._dispatchSubcommand(
        this._defaultCommandName,
        operands,
        unknown,
      );
    }
    if (
      this.commands.length &&
      this.args.length === 0 &&
      !this._actionHandler &&
      !this._defaultCommandName
    ) {
      // probably missing subcommand and no handler, user needs help (and exit)
      this.help({ error: true });
    }

    this._outputHelpIfRequested(parsed.unknown);
    this._checkForMissingMandatoryOptions();
    this._checkForConflictingOptions();

    // We do not always call this check to avoid masking a "better" error, like unknown command.
    const checkForUnknownOptions = () => {
      if (parsed.unknown.length > 0) {
        this.unknownOption(parsed.unknown[0]);
      }
    };

    const commandEvent = `command:${this.name()}`;
    if (this._actionHandler) {
      checkForUnknownOptions();
      this._processArguments();

      let promiseChain;
      promiseChain = this._chainOrCallHooks(promiseChain, 'preAction');
      promiseChain = this._chainOrCall(promiseChain, () =>
        this._actionHandler(this.processedArgs),
      );
      if (this.parent) {
        promiseChain = this._chainOrCall(promiseChain, () => {
          this.parent.emit(commandEvent, operands, unknown); // legacy
        });
      }
      promiseChain = this._chainOrCallHooks(promiseChain, 'postAction');
      return promiseChain;
    }
    if (this.parent?.listenerCount(commandEvent)) {
      checkForUnknownOptions();
      this._processArguments();
      this.parent.emit(commandEvent, operands, unknown); // legacy
    } else if (operands.length) {
      if (this._findCommand('*')) {
        // legacy default command
        return this._dispatchSubcommand('*', operands, unknown);
      }
      if (this.listenerCount('command:*')) {
        // skip option check, emit event for possible misspelling suggestion
        this.emit('command:*', operands, unknown);
      } else if (this.commands.length) {
        this.unknownCommand();
      } else {
        checkForUnknownOptions();
        this._processArguments();
      }
    } else if (this.commands.length) {
      checkForUnknownOptions();
      // This command has subcommands and nothing hooked up at this level, so display help (and exit).
      this.help({ error: true });
    } else {
      checkForUnknownOptions();
      this._processArguments();
      // fall through for caller to handle after calling .parse()
    }
  }

  /**
   * Find matching command.
   *
   * @private
   * @return {Command | undefined}
   */
  _findCommand(name) {
    if (!name) return undefined;
    return this.commands.find(
      (cmd) => cmd._name === name || cmd._aliases.includes(name),
    );
  }

  /**
   * Return an option matching `arg` if any.
   *
   * @param {string} arg
   * @return {Option}
   * @package
   */

  _findOption(arg) {
    return this.options.find((option) => option.is(arg));
  }

  /**
   * Display an error message if a mandatory option does not have a value.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */

  _checkForMissingMandatoryOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd.options.forEach((anOption) => {
        if (
          anOption.mandatory &&
          cmd.getOptionValue(anOption.attributeName()) === undefined
        ) {
          cmd.missingMandatoryOptionValue(anOption);
        }
      });
    });
  }

  /**
   * Display an error message if conflicting options are used together in this.
   *
   * @private
   */
  _checkForConflictingLocalOptions() {
    const definedNonDefaultOptions = this.options.filter((option) => {
      const optionKey = option.attributeName();
      if (this.getOptionValue(optionKey) === undefined) {
        return false;
      }
      return this.getOptionValueSource(optionKey) !== 'default';
    });

    const optionsWithConflicting = definedNonDefaultOptions.filter(
      (option) => option.conflictsWith.length > 0,
    );

    optionsWithConflicting.forEach((option) => {
      const conflictingAndDefined = definedNonDefaultOptions.find((defined) =>
        option.conflictsWith.includes(defined.attributeName()),
      );
      if (conflictingAndDefined) {
        this._conflictingOption(option, conflictingAndDefined);
      }
    });
  }

  /**
   * Display an error message if conflicting options are used together.
   * Called after checking for help flags in leaf subcommand.
   *
   * @private
   */
  _checkForConflictingOptions() {
    // Walk up hierarchy so can call in subcommand after checking for displaying help.
    this._getCommandAndAncestors().forEach((cmd) => {
      cmd._checkForConflictingLocalOptions();
    });
  }

  /**
   * Parse options from `argv` removing known options,
   * and return argv split into operands and unknown arguments.
   *
   * Side effects: modifies command by storing options. Does not reset state if called again.
   *
   * Examples:
   *
   *     argv => operands, unknown
   *     --known kkk op => [op], []
   *     op --known kkk => [op], []
   *     sub --unknown uuu op => [sub], [--unknown uuu op]
   *     sub -- --unknown uuu op => [sub --unknown uuu op], []
   *
   * @param {string[]} args
   * @return {{operands: string[], unknown: string[]}}
   */

  parseOptions(args) {
    const operands = []; // operands, not options or values
    const unknown = []; // first unknown option and remaining unknown args
    let dest = operands;

    function maybeOption(arg) {
      return arg.length > 1 && arg[0] === '-';
    }

    const negativeNumberArg = (arg) => {
      // return false if not a negative number
      if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
      // negative number is ok unless digit used as an option in command hierarchy
      return !this._getCommandAndAncestors().some((cmd) =>
        cmd.options
          .map((opt) => opt.short)
          .some((short) => /^-\d$/.test(short)),
      );
    };

    // parse options
    let activeVariadicOption = null;
    let activeGroup = null; // working through group of short options, like -abc
    let i = 0;
    while (i < args.length || activeGroup) {
      const arg = activeGroup ?? args[i++];
      activeGroup = null;

      // literal
      if (arg === '--') {
        if (dest === unknown) dest.push(arg);
        dest.push(...args.slice(i));
        break;
      }

      if (
        activeVariadicOption &&
        (!maybeOption(arg) || negativeNumberArg(arg))
      ) {
        this.emit(`option:${activeVariadicOption.name()}`, arg);
        continue;
      }
      activeVariadicOption = null;

      if (maybeOption(arg)) {
        const option = this._findOption(arg);
        // recognised option, call listener to assign value with possible custom processing
        if (option) {
          if (option.required) {
            const value = args[i++];
            if (value === undefined) this.optionMissingArgument(option);
            this.emit(`option:${option.name()}`, value);
          } else if (option.optional) {
            let value = null;
            // historical behaviour is optional value is following arg unless an option
            if (
              i < args.length &&
              (!maybeOption(args[i]) || negativeNumberArg(args[i]))
            ) {
              value = args[i++];
            }
            this.emit(`option:${option.name()}`, value);
          } else {
            // boolean flag
            this.emit(`option:${option.name()}`);
          }
          activeVariadicOption = option.variadic ? option : null;
          continue;
        }
      }

      // Look for combo options following single dash, eat first one if known.
      if (arg.length > 2 && arg[0] === '-' && arg[1] !== '-') {
        const option = this._findOption(`-${arg[1]}`);
        if (option) {
          if (
            option.required ||
            (option.optional && this._combineFlagAndOptionalValue)
          ) {
            // option with value following in same argument
            this.emit(`option:${option.name()}`, arg.slice(2));
          } else {
            // boolean option
            this.emit(`option:${option.name()}`);
            // remove the processed option and keep processing group
            activeGroup = `-${arg.slice(2)}`;
          }
          continue;
        }
      }

      // Look for known long flag with value, like --foo=bar
      if (/^--[^=]+=/.test(arg)) {
        const index = arg.indexOf('=');
        const option = this._findOption(arg.slice(0, index));
        if (option && (option.required || option.optional)) {
          this.emit(`option:${option.name()}`, arg.slice(index + 1));
          continue;
        }
      }

      // Not a recognised option by this command.
      // Might be a command-argument, or subcommand option, or unknown option, or help command or option.

      // An unknown option means further arguments also classified as unknown so can be reprocessed by subcommands.
      // A negative number in a leaf command is not an unknown option.
      if (
        dest === operands &&
        maybeOption(arg) &&
        !(this.commands.length === 0 && negativeNumberArg(arg))
      ) {
        dest = unknown;
      }

      // If using positionalOptions, stop processing our options at subcommand.
      if (
        (this._enablePositionalOptions || this._passThroughOptions) &&
        operands.length === 0 &&
        unknown.length === 0
      ) {
        if (this._findCommand(arg)) {
          operands.push(arg);
          unknown.push(...args.slice(i));
          break;
        } else if (
          this._getHelpCommand() &&
          arg === this._getHelpCommand().name()
        ) {
          operands.push(arg, ...args.slice(i));
          break;
        } else if (this._defaultCommandName) {
          unknown.push(arg, ...args.slice(i));
          break;
        }
      }

      // If using passThroughOptions, stop processing options at first command-argument.
      if (this._passThroughOptions) {
        dest.push(arg, ...args.slice(i));
        break;
      }

      // add arg
      dest.push(arg);
    }

    return { operands, unknown };
  }

  /**
   * Return an object containing local option values as key-value pairs.
   *
   * @return {object}
   */
  opts() {
    if (this._storeOptionsAsProperties) {
      // Preserve original behaviour so backwards compatible when still using properties
      const result = {};
      const len = this.options.length;

      for (let i = 0; i < len; i++) {
        const key = this.options[i].attributeName();
        result[key] =
          key === this._versionOptionName ? this._version : this[key];
      }
      return result;
    }

    return this._optionValues;
  }

  /**
   * Return an object containing merged local and global option values as key-value pairs.
   *
   * @return {object}
   */
  optsWithGlobals() {
    // globals overwrite locals
    return this._getCommandAndAncestors().reduce(
      (combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()),
      {},
    );
  }

  /**
   * Display error message and exit (or call exitOverride).
   *
   * @param {string} message
   * @param {object} [errorOptions]
   * @param {string} [errorOptions.code] - an id string representing the error
   * @param {number} [errorOptions.exitCode] - used with process.exit
   */
  error(message, errorOptions) {
    // output handling
    this._outputConfiguration.outputError(
      `${message}\n`,
      this._outputConfiguration.writeErr,
    );
    if (typeof this._showHelpAfterError === 'string') {
      this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
    } else if (this._showHelpAfterError) {
      this._outputConfiguration.writeErr('\n');
      this.outputHelp({ error: true });
    }

    // exit handling
    const config = errorOptions || {};
    const exitCode = config.exitCode || 1;
    const code = config.code || 'commander.error';
    this._exit(exitCode, code, message);
  }

  /**
   * Apply any option related environment variables, if option does
   * not have a value from cli or client code.
   *
   * @private
   */
  _parseOptionsEnv() {
    this.options.forEach((option) => {
      if (option.envVar && option.envVar in process.env) {
        const optionKey = option.attributeName();
        // Priority check. Do not overwrite cli or options from unknown source (client-code).
        if (
          this.getOptionValue(optionKey) === undefined ||
          ['default', 'config', 'env'].includes(
            this.getOptionValueSource(optionKey),
          )
        ) {
          if (option.required || option.optional) {
            // option can take a value
            // keep very simple, optional always takes value
            this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
          } else {
            // boolean
            // keep very simple, only care that envVar defined and not the value
            this.emit(`optionEnv:${option.name()}`);
          }
        }
      }
    });
  }

  /**
   * Apply any implied option values, if option is undefined or default value.
   *
   * @private
   */
  _parseOptionsImplied() {
    const dualHelper = new DualOptions(this.options);
    const hasCustomOptionValue = (optionKey) => {
      return (
        this.getOptionValue(optionKey) !== undefined &&
        !['default', 'implied'].includes(this.getOptionValueSource(optionKey))
      );
    };
    this.options
      .filter(
        (option) =>
          option.implied !== undefined &&
          hasCustomOptionValue(option.attributeName()) &&
          dualHelper.valueFromOption(
            this.getOptionValue(option.attributeName()),
            option,
          ),
      )
      .forEach((option) => {
        Object.keys(option.implied)
          .filter((impliedKey) => !hasCustomOptionValue(impliedKey))
          .forEach((impliedKey) => {
            this.setOptionValueWithSource(
              impliedKey,
              option.implied[impliedKey],
              'implied',
            );
          });
      });
  }

  /**
   * Argument `name` is missing.
   *
   * @param {string} name
   * @private
   */

  missingArgument(name) {
    const message = `error: missing required argument '${name}'`;
    this.error(message, { code: 'commander.missingArgument' });
  }

  /**
   * `Option` is missing an argument.
   *
   * @param {Option} option
   * @private
   */

  optionMissingArgument(option) {
    const message = `error: option '${option.flags}' argument missing`;
    this.error(message, { code: 'commander.optionMissingArgument' });
  }

  /**
   * `Option` does not have a value, and is a mandatory option.
   *
   * @param {Option} option
   * @private
   */

  missingMandatoryOptionValue(option) {
    const message = `error: required option '${option.flags}' not specified`;
    this.error(message, { code: 'commander.missingMandatoryOptionValue' });
  }

  /**
   * `Option` conflicts with another option.
   *
   * @param {Option} option
   * @param {Option} conflictingOption
   * @private
   */
  _conflictingOption(option, conflictingOption) {
    // The calling code does not know whether a negated option is the source of the
    // value, so do some work to take an educated guess.
    const findBestOptionFromValue = (option) => {
      const optionKey = option.attributeName();
      const optionValue = this.getOptionValue(optionKey);
      const negativeOption = this.options.find(
        (target) => target.negate && optionKey === target.attributeName(),
      );
      const positiveOption = this.options.find(
        (target) => !target.negate && optionKey === target.attributeName(),
      );
      if (
        negativeOption &&
        ((negativeOption.presetArg === undefined && optionValue === false) ||
          (negativeOption.presetArg !== undefined &&
            optionValue === negativeOption.presetArg))
      ) {
        return negativeOption;
      }
      return positiveOption || option;
    };

    const getErrorMessage = (option) => {
      const bestOption = findBestOptionFromValue(option);
      const optionKey = bestOption.attributeName();
      const source = this.getOptionValueSource(optionKey);
      if (source === 'env') {
        return `environment variable '${bestOption.envVar}'`;
      }
      return `option '${bestOption.flags}'`;
    };

    const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
    this.error(message, { code: 'commander.conflictingOption' });
  }

  /**
   * Unknown option `flag`.
   *
   * @param {string} flag
   * @private
   */

  unknownOption(flag) {
    if (this._allowUnknownOption) return;
    let suggestion = '';

    if (flag.startsWith('--') && this._showSuggestionAfterError) {
      // Looping to pick up the global options too
      let candidateFlags = [];
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      let command = this;
      do {
        const moreFlags = command
          .createHelp()
          .visibleOptions(command)
          .filter((option) => option.long)
          .map((option) => option.long);
        candidateFlags = candidateFlags.concat(moreFlags);
        command = command.parent;
      } while (command && !command._enablePositionalOptions);
      suggestion = suggestSimilar(flag, candidateFlags);
    }

    const message = `error: unknown option '${flag}'${suggestion}`;
    this.error(message, { code: 'commander.unknownOption' });
  }

  /**
   * Excess arguments, more than expected.
   *
   * @param {string[]} receivedArgs
   * @private
   */

  _excessArguments(receivedArgs) {
    if (this._allowExcessArguments) return;

    const expected = this.registeredArguments.length;
    const s = expected === 1 ? '' : 's';
    const forSubcommand = this.parent ? ` for '${this.name()}'` : '';
    const message = `error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
    this.error(message, { code: 'commander.excessArguments' });
  }

  /**
   * Unknown command.
   *
   * @private
   */

  unknownCommand() {
    const unknownName = this.args[0];
    let suggestion = '';

    if (this._showSuggestionAfterError) {
      const candidateNames = [];
      this.createHelp()
        .visibleCommands(this)
        .forEach((command) => {
          candidateNames.push(command.name());
          // just visible alias
          if (command.alias()) candidateNames.push(command.alias());
        });
      suggestion = suggestSimilar(unknownName, candidateNames);
    }

    const message = `error: unknown command '${unknownName}'${suggestion}`;
    this.error(message, { code: 'commander.unknownCommand' });
  }

  /**
   * Get or set the program version.
   *
   * This method auto-registers the "-V, --version" option which will print the version number.
   *
   * You can optionally supply the flags and description to override the defaults.
   *
   * @param {string} [str]
   * @param {string} [flags]
   * @param {string} [description]
   * @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
   */

  version(str, flags, description) {
    if (str === undefined) return this._version;
    this._version = str;
    flags = flags || '-V, --version';
    description = description || 'output the version number';
    const versionOption = this.createOption(flags, description);
    this._versionOptionName = versionOption.attributeName();
    this._registerOption(versionOption);

    this.on('option:' + versionOption.name(), () => {
      this._outputConfiguration.writeOut(`${str}\n`);
      this._exit(0, 'commander.version', str);
    });
    return this;
  }

  /**
   * Set the description.
   *
   * @param {string} [str]
   * @param {object} [argsDescription]
   * @return {(string|Command)}
   */
  description(str, argsDescription) {
    if (str === undefined && argsDescription === undefined)
      return this._description;
    this._description = str;
    if (argsDescription) {
      this._argsDescription = argsDescription;
    }
    return this;
  }

  /**
   * Set the summary. Used when listed as subcommand of parent.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */
  summary(str) {
    if (str === undefined) return this._summary;
    this._summary = str;
    return this;
  }

  /**
   * Set an alias for the command.
   *
   * You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
   *
   * @param {string} [alias]
   * @return {(string|Command)}
   */

  alias(alias) {
    if (alias === undefined) return this._aliases[0]; // just return first, for backwards compatibility

    /** @type {Command} */
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let command = this;
    if (
      this.commands.length !== 0 &&
      this.commands[this.commands.length - 1]._executableHandler
    ) {
      // assume adding alias for last added executable subcommand, rather than this
      command = this.commands[this.commands.length - 1];
    }

    if (alias === command._name)
      throw new Error("Command alias can't be the same as its name");
    const matchingCommand = this.parent?._findCommand(alias);
    if (matchingCommand) {
      // c.f. _registerCommand
      const existingCmd = [matchingCommand.name()]
        .concat(matchingCommand.aliases())
        .join('|');
      throw new Error(
        `cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`,
      );
    }

    command._aliases.push(alias);
    return this;
  }

  /**
   * Set aliases for the command.
   *
   * Only the first alias is shown in the auto-generated help.
   *
   * @param {string[]} [aliases]
   * @return {(string[]|Command)}
   */

  aliases(aliases) {
    // Getter for the array of aliases is the main reason for having aliases() in addition to alias().
    if (aliases === undefined) return this._aliases;

    aliases.forEach((alias) => this.alias(alias));
    return this;
  }

  /**
   * Set / get the command usage `str`.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  usage(str) {
    if (str === undefined) {
      if (this._usage) return this._usage;

      const args = this.registeredArguments.map((arg) => {
        return humanReadableArgName(arg);
      });
      return []
        .concat(
          this.options.length || this._helpOption !== null ? '[options]' : [],
          this.commands.length ? '[command]' : [],
          this.registeredArguments.length ? args : [],
        )
        .join(' ');
    }

    this._usage = str;
    return this;
  }

  /**
   * Get or set the name of the command.
   *
   * @param {string} [str]
   * @return {(string|Command)}
   */

  name(str) {
    if (str === undefined) return this._name;
    this._name = str;
    return this;
  }

  /**
   * Set/get the help group heading for this subcommand in parent command's help.
   *
   * @param {string} [heading]
   * @return {Command | string}
   */

  helpGroup(heading) {
    if (heading === undefined) return this._helpGroupHeading ?? '';
    this._helpGroupHeading = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for subcommands added to this command.
   * (This does not override a group set directly on the subcommand using .helpGroup().)
   *
   * @example
   * program.commandsGroup('Development Commands:);
   * program.command('watch')...
   * program.command('lint')...
   * ...
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  commandsGroup(heading) {
    if (heading === undefined) return this._defaultCommandGroup ?? '';
    this._defaultCommandGroup = heading;
    return this;
  }

  /**
   * Set/get the default help group heading for options added to this command.
   * (This does not override a group set directly on the option using .helpGroup().)
   *
   * @example
   * program
   *   .optionsGroup('Development Options:')
   *   .option('-d, --debug', 'output extra debugging')
   *   .option('-p, --profile', 'output profiling information')
   *
   * @param {string} [heading]
   * @returns {Command | string}
   */
  optionsGroup(heading) {
    if (heading === undefined) return this._defaultOptionGroup ?? '';
    this._defaultOptionGroup = heading;
    return this;
  }

  /**
   * @param {Option} option
   * @private
   */
  _initOptionGroup(option) {
    if (this._defaultOptionGroup && !option.helpGroupHeading)
      option.helpGroup(this._defaultOptionGroup);
  }

  /**
   * @param {Command} cmd
   * @private
   */
  _initCommandGroup(cmd) {
    if (this._defaultCommandGroup && !cmd.helpGroup())
      cmd.helpGroup(this._defaultCommandGroup);
  }

  /**
   * Set the name of the command from script filename, such as process.argv[1],
   * or require.main.filename, or __filename.
   *
   * (Used internally and public although not documented in README.)
   *
   * @example
   * program.nameFromFilename(require.main.filename);
   *
   * @param {string} filename
   * @return {Command}
   */

  nameFromFilename(filename) {
    this._name = path.basename(filename, path.extname(filename));

    return this;
  }

  /**
   * Get or set the directory for searching for executable subcommands of this command.
   *
   * @example
   * program.executableDir(__dirname);
   * // or
   * program.executableDir('subcommands');
   *
   * @param {string} [path]
   * @return {(string|null|Command)}
   */

  executableDir(path) {
    if (path === undefined) return this._executableDir;
    this._executableDir = path;
    return this;
  }

  /**
   * Return program help documentation.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
   * @return {string}
   */

  helpInformation(contextOptions) {
    const helper = this.createHelp();
    const context = this._getOutputContext(contextOptions);
    helper.prepareContext({
      error: context.error,
      helpWidth: context.helpWidth,
      outputHasColors: context.hasColors,
    });
    const text = helper.formatHelp(this, helper);
    if (context.hasColors) return text;
    return this._outputConfiguration.stripColor(text);
  }

  /**
   * @typedef HelpContext
   * @type {object}
   * @property {boolean} error
   * @property {number} helpWidth
   * @property {boolean} hasColors
   * @property {function} write - includes stripColor if needed
   *
   * @returns {HelpContext}
   * @private
   */

  _getOutputContext(contextOptions) {
    contextOptions = contextOptions || {};
    const error = !!contextOptions.error;
    let baseWrite;
    let hasColors;
    let helpWidth;
    if (error) {
      baseWrite = (str) => this._outputConfiguration.writeErr(str);
      hasColors = this._outputConfiguration.getErrHasColors();
      helpWidth = this._outputConfiguration.getErrHelpWidth();
    } else {
      baseWrite = (str) => this._outputConfiguration.writeOut(str);
      hasColors = this._outputConfiguration.getOutHasColors();
      helpWidth = this._outputConfiguration.getOutHelpWidth();
    }
    const write = (str) => {
      if (!hasColors) str = this._outputConfiguration.stripColor(str);
      return baseWrite(str);
    };
    return { error, write, hasColors, helpWidth };
  }

  /**
   * Output help information for this command.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  outputHelp(contextOptions) {
    let deprecatedCallback;
    if (typeof contextOptions === 'function') {
      deprecatedCallback = contextOptions;
      contextOptions = undefined;
    }

    const outputContext = this._getOutputContext(contextOptions);
    /** @type {HelpTextEventContext} */
    const eventContext = {
      error: outputContext.error,
      write: outputContext.write,
      command: this,
    };

    this._getCommandAndAncestors()
      .reverse()
      .forEach((command) => command.emit('beforeAllHelp', eventContext));
    this.emit('beforeHelp', eventContext);

    let helpInformation = this.helpInformation({ error: outputContext.error });
    if (deprecatedCallback) {
      helpInformation = deprecatedCallback(helpInformation);
      if (
        typeof helpInformation !== 'string' &&
        !Buffer.isBuffer(helpInformation)
      ) {
        throw new Error('outputHelp callback must return a string or a Buffer');
      }
    }
    outputContext.write(helpInformation);

    if (this._getHelpOption()?.long) {
      this.emit(this._getHelpOption().long); // deprecated
    }
    this.emit('afterHelp', eventContext);
    this._getCommandAndAncestors().forEach((command) =>
      command.emit('afterAllHelp', eventContext),
    );
  }

  /**
   * You can pass in flags and a description to customise the built-in help option.
   * Pass in false to disable the built-in help option.
   *
   * @example
   * program.helpOption('-?, --help' 'show help'); // customise
   * program.helpOption(false); // disable
   *
   * @param {(string | boolean)} flags
   * @param {string} [description]
   * @return {Command} `this` command for chaining
   */

  helpOption(flags, description) {
    // Support enabling/disabling built-in help option.
    if (typeof flags === 'boolean') {
      if (flags) {
        if (this._helpOption === null) this._helpOption = undefined; // reenable
        if (this._defaultOptionGroup) {
          // make the option to store the group
          this._initOptionGroup(this._getHelpOption());
        }
      } else {
        this._helpOption = null; // disable
      }
      return this;
    }

    // Customise flags and description.
    this._helpOption = this.createOption(
      flags ?? '-h, --help',
      description ?? 'display help for command',
    );
    // init group unless lazy create
    if (flags || description) this._initOptionGroup(this._helpOption);

    return this;
  }

  /**
   * Lazy create help option.
   * Returns null if has been disabled with .helpOption(false).
   *
   * @returns {(Option | null)} the help option
   * @package
   */
  _getHelpOption() {
    // Lazy create help option on demand.
    if (this._helpOption === undefined) {
      this.helpOption(undefined, undefined);
    }
    return this._helpOption;
  }

  /**
   * Supply your own option to use for the built-in help option.
   * This is an alternative to using helpOption() to customise the flags and description etc.
   *
   * @param {Option} option
   * @return {Command} `this` command for chaining
   */
  addHelpOption(option) {
    this._helpOption = option;
    this._initOptionGroup(option);
    return this;
  }

  /**
   * Output help information and exit.
   *
   * Outputs built-in help, and custom text added using `.addHelpText()`.
   *
   * @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
   */

  help(contextOptions) {
    this.outputHelp(contextOptions);
    let exitCode = Number(process.exitCode ?? 0); // process.exitCode does allow a string or an integer, but we prefer just a number
    if (
      exitCode === 0 &&
      contextOptions &&
      typeof contextOptions !== 'function' &&
      contextOptions.error
    ) {
      exitCode = 1;
    }
    // message: do not have all displayed text available so only passing placeholder.
    this._exit(exitCode, 'commander.help', '(outputHelp)');
  }

  /**
   * // Do a little typing to coordinate emit and listener for the help text events.
   * @typedef HelpTextEventContext
   * @type {object}
   * @property {boolean} error
   * @property {Command} command
   * @property {function} write
   */

  /**
   * Add additional text to be displayed with the built-in help.
   *
   * Position is 'before' or 'after' to affect just this command,
   * and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
   *
   * @param {string} position - before or after built-in help
   * @param {(string | Function)} text - string to add, or a function returning a string
   * @return {Command} `this` command for chaining
   */

  addHelpText(position, text) {
    const allowedValues = ['beforeAll', 'before', 'after', 'afterAll'];
    if (!allowedValues.includes(position)) {
      throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
    }

    const helpEvent = `${position}Help`;
    this.on(helpEvent, (/** @type {HelpTextEventContext} */ context) => {
      let helpStr;
      if (typeof text === 'function') {
        helpStr = text({ error: context.error, command: context.command });
      } else {
        helpStr = text;
      }
      // Ignore falsy value when nothing to output.
      if (helpStr) {
        context.write(`${helpStr}\n`);
      }
    });
    return this;
  }

  /**
   * Output help information if help flags specified
   *
   * @param {Array} args - array of options to search for help flags
   * @private
   */

  _outputHelpIfRequested(args) {
    const helpOption = this._getHelpOption();
    const helpRequested = helpOption && args.find((arg) => helpOption.is(arg));
    if (helpRequested) {
      this.outputHelp();
      // (Do not have all displayed text available so only passing placeholder.)
      this._exit(0, 'commander.helpDisplayed', '(outputHelp)');
    }
  }
}

/**
 * Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
 *
 * @param {string[]} args - array of arguments from node.execArgv
 * @returns {string[]}
 * @private
 */

function incrementNodeInspectorPort(args) {
  // Testing for these options:
  //  --inspect[=[host:]port]
  //  --inspect-brk[=[host:]port]
  //  --inspect-port=[host:]port
  return args.map((arg) => {
    if (!arg.startsWith('--inspect')) {
      return arg;
    }
    let debugOption;
    let debugHost = '127.0.0.1';
    let debugPort = '9229';
    let match;
    if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) {
      // e.g. --inspect
      debugOption = match[1];
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null
    ) {
      debugOption = match[1];
      if (/^\d+$/.test(match[3])) {
        // e.g. --inspect=1234
        debugPort = match[3];
      } else {
        // e.g. --inspect=localhost
        debugHost = match[3];
      }
    } else if (
      (match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null
    ) {
      // e.g. --inspect=localhost:1234
      debugOption = match[1];
      debugHost = match[3];
      debugPort = match[4];
    }

    if (debugOption && debugPort !== '0') {
      return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
    }
    return arg;
  });
}

/**
 * @returns {boolean | undefined}
 * @package
 */
function useColor() {
  // Test for common conventions.
  // NB: the observed behaviour is in combination with how author adds color! For example:
  //   - we do not test NODE_DISABLE_COLORS, but util:styletext does
  //   - we do test NO_COLOR, but Chalk does not
  //
  // References:
  // https://no-color.org
  // https://bixense.com/clicolors/
  // https://github.com/nodejs/node/blob/0a00217a5f67ef4a22384cfc80eb6dd9a917fdc1/lib/internal/tty.js#L109
  // https://github.com/chalk/supports-color/blob/c214314a14bcb174b12b3014b2b0a8de375029ae/index.js#L33
  // (https://force-color.org recent web page from 2023, does not match major javascript implementations)

  if (
    process.env.NO_COLOR ||
    process.env.FORCE_COLOR === '0' ||
    process.env.FORCE_COLOR === 'false'
  )
    return false;
  if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== undefined)
    return true;
  return undefined;
}

exports.Command = Command;
exports.useColor = useColor; // exporting for tests


/***/ }),

/***/ 41135:
/***/ ((__unused_webpack_module, exports) => {

/**
 * CommanderError class
 */
class CommanderError extends Error {
  /**
   * Constructs the CommanderError class
   * @param {number} exitCode suggested exit code which could be used with process.exit
   * @param {string} code an id string representing the error
   * @param {string} message human-readable description of the error
   */
  constructor(exitCode, code, message) {
    super(message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
    this.code = code;
    this.exitCode = exitCode;
    this.nestedError = undefined;
  }
}

/**
 * InvalidArgumentError class
 */
class InvalidArgumentError extends CommanderError {
  /**
   * Constructs the InvalidArgumentError class
   * @param {string} [message] explanation of why argument is invalid
   */
  constructor(message) {
    super(1, 'commander.invalidArgument', message);
    // properly capture stack trace in Node.js
    Error.captureStackTrace(this, this.constructor);
    this.name = this.constructor.name;
  }
}

exports.CommanderError = CommanderError;
exports.InvalidArgumentError = InvalidArgumentError;


/***/ }),

/***/ 79754:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { humanReadableArgName } = __nccwpck_require__(49154);

/**
 * TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
 * https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
 * @typedef { import("./argument.js").Argument } Argument
 * @typedef { import("./command.js").Command } Command
 * @typedef { import("./option.js").Option } Option
 */

// Although this is a class, methods are static in style to allow override using subclass or just functions.
class Help {
  constructor() {
    this.helpWidth = undefined;
    this.minWidthToWrap = 40;
    this.sortSubcommands = false;
    this.sortOptions = false;
    this.showGlobalOptions = false;
  }

  /**
   * prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
   * and just before calling `formatHelp()`.
   *
   * Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
   *
   * @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
   */
  prepareContext(contextOptions) {
    this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
  }

  /**
   * Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
   *
   * @param {Command} cmd
   * @returns {Command[]}
   */

  visibleCommands(cmd) {
    const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
    const helpCommand = cmd._getHelpCommand();
    if (helpCommand && !helpCommand._hidden) {
      visibleCommands.push(helpCommand);
    }
    if (this.sortSubcommands) {
      visibleCommands.sort((a, b) => {
        // @ts-ignore: because overloaded return type
        return a.name().localeCompare(b.name());
      });
    }
    return visibleCommands;
  }

  /**
   * Compare options for sort.
   *
   * @param {Option} a
   * @param {Option} b
   * @returns {number}
   */
  compareOptions(a, b) {
    const getSortKey = (option) => {
      // WYSIWYG for order displayed in help. Short used for comparison if present. No special handling for negated.
      return option.short
        ? option.short.replace(/^-/, '')
        : option.long.replace(/^--/, '');
    };
    return getSortKey(a).localeCompare(getSortKey(b));
  }

  /**
   * Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleOptions(cmd) {
    const visibleOptions = cmd.options.filter((option) => !option.hidden);
    // Built-in help option.
    const helpOption = cmd._getHelpOption();
    if (helpOption && !helpOption.hidden) {
      // Automatically hide conflicting flags. Bit dubious but a historical behaviour that is convenient for single-command programs.
      const removeShort = helpOption.short && cmd._findOption(helpOption.short);
      const removeLong = helpOption.long && cmd._findOption(helpOption.long);
      if (!removeShort && !removeLong) {
        visibleOptions.push(helpOption); // no changes needed
      } else if (helpOption.long && !removeLong) {
        visibleOptions.push(
          cmd.createOption(helpOption.long, helpOption.description),
        );
      } else if (helpOption.short && !removeShort) {
        visibleOptions.push(
          cmd.createOption(helpOption.short, helpOption.description),
        );
      }
    }
    if (this.sortOptions) {
      visibleOptions.sort(this.compareOptions);
    }
    return visibleOptions;
  }

  /**
   * Get an array of the visible global options. (Not including help.)
   *
   * @param {Command} cmd
   * @returns {Option[]}
   */

  visibleGlobalOptions(cmd) {
    if (!this.showGlobalOptions) return [];

    const globalOptions = [];
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      const visibleOptions = ancestorCmd.options.filter(
        (option) => !option.hidden,
      );
      globalOptions.push(...visibleOptions);
    }
    if (this.sortOptions) {
      globalOptions.sort(this.compareOptions);
    }
    return globalOptions;
  }

  /**
   * Get an array of the arguments if any have a description.
   *
   * @param {Command} cmd
   * @returns {Argument[]}
   */

  visibleArguments(cmd) {
    // Side effect! Apply the legacy descriptions before the arguments are displayed.
    if (cmd._argsDescription) {
      cmd.registeredArguments.forEach((argument) => {
        argument.description =
          argument.description || cmd._argsDescription[argument.name()] || '';
      });
    }

    // If there are any arguments with a description then return all the arguments.
    if (cmd.registeredArguments.find((argument) => argument.description)) {
      return cmd.registeredArguments;
    }
    return [];
  }

  /**
   * Get the command term to show in the list of subcommands.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandTerm(cmd) {
    // Legacy. Ignores custom usage string, and nested commands.
    const args = cmd.registeredArguments
      .map((arg) => humanReadableArgName(arg))
      .join(' ');
    return (
      cmd._name +
      (cmd._aliases[0] ? '|' + cmd._aliases[0] : '') +
      (cmd.options.length ? ' [options]' : '') + // simplistic check for non-help option
      (args ? ' ' + args : '')
    );
  }

  /**
   * Get the option term to show in the list of options.
   *
   * @param {Option} option
   * @returns {string}
   */

  optionTerm(option) {
    return option.flags;
  }

  /**
   * Get the argument term to show in the list of arguments.
   *
   * @param {Argument} argument
   * @returns {string}
   */

  argumentTerm(argument) {
    return argument.name();
  }

  /**
   * Get the longest command term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestSubcommandTermLength(cmd, helper) {
    return helper.visibleCommands(cmd).reduce((max, command) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleSubcommandTerm(helper.subcommandTerm(command)),
        ),
      );
    }, 0);
  }

  /**
   * Get the longest option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestOptionTermLength(cmd, helper) {
    return helper.visibleOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest global option term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestGlobalOptionTermLength(cmd, helper) {
    return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
      return Math.max(
        max,
        this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))),
      );
    }, 0);
  }

  /**
   * Get the longest argument term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  longestArgumentTermLength(cmd, helper) {
    return helper.visibleArguments(cmd).reduce((max, argument) => {
      return Math.max(
        max,
        this.displayWidth(
          helper.styleArgumentTerm(helper.argumentTerm(argument)),
        ),
      );
    }, 0);
  }

  /**
   * Get the command usage to be displayed at the top of the built-in help.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandUsage(cmd) {
    // Usage
    let cmdName = cmd._name;
    if (cmd._aliases[0]) {
      cmdName = cmdName + '|' + cmd._aliases[0];
    }
    let ancestorCmdNames = '';
    for (
      let ancestorCmd = cmd.parent;
      ancestorCmd;
      ancestorCmd = ancestorCmd.parent
    ) {
      ancestorCmdNames = ancestorCmd.name() + ' ' + ancestorCmdNames;
    }
    return ancestorCmdNames + cmdName + ' ' + cmd.usage();
  }

  /**
   * Get the description for the command.
   *
   * @param {Command} cmd
   * @returns {string}
   */

  commandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.description();
  }

  /**
   * Get the subcommand summary to show in the list of subcommands.
   * (Fallback to description for backwards compatibility.)
   *
   * @param {Command} cmd
   * @returns {string}
   */

  subcommandDescription(cmd) {
    // @ts-ignore: because overloaded return type
    return cmd.summary() || cmd.description();
  }

  /**
   * Get the option description to show in the list of options.
   *
   * @param {Option} option
   * @return {string}
   */

  optionDescription(option) {
    const extraInfo = [];

    if (option.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (option.defaultValue !== undefined) {
      // default for boolean and negated more for programmer than end user,
      // but show true/false for boolean option as may be for hand-rolled env or config processing.
      const showDefault =
        option.required ||
        option.optional ||
        (option.isBoolean() && typeof option.defaultValue === 'boolean');
      if (showDefault) {
        extraInfo.push(
          `default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`,
        );
      }
    }
    // preset for boolean and negated are more for programmer than end user
    if (option.presetArg !== undefined && option.optional) {
      extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
    }
    if (option.envVar !== undefined) {
      extraInfo.push(`env: ${option.envVar}`);
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (option.description) {
        return `${option.description} ${extraDescription}`;
      }
      return extraDescription;
    }

    return option.description;
  }

  /**
   * Get the argument description to show in the list of arguments.
   *
   * @param {Argument} argument
   * @return {string}
   */

  argumentDescription(argument) {
    const extraInfo = [];
    if (argument.argChoices) {
      extraInfo.push(
        // use stringify to match the display of the default value
        `choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(', ')}`,
      );
    }
    if (argument.defaultValue !== undefined) {
      extraInfo.push(
        `default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`,
      );
    }
    if (extraInfo.length > 0) {
      const extraDescription = `(${extraInfo.join(', ')})`;
      if (argument.description) {
        return `${argument.description} ${extraDescription}`;
      }
      return extraDescription;
    }
    return argument.description;
  }

  /**
   * Format a list of items, given a heading and an array of formatted items.
   *
   * @param {string} heading
   * @param {string[]} items
   * @param {Help} helper
   * @returns string[]
   */
  formatItemList(heading, items, helper) {
    if (items.length === 0) return [];

    return [helper.styleTitle(heading), ...items, ''];
  }

  /**
   * Group items by their help group heading.
   *
   * @param {Command[] | Option[]} unsortedItems
   * @param {Command[] | Option[]} visibleItems
   * @param {Function} getGroup
   * @returns {Map<string, Command[] | Option[]>}
   */
  groupItems(unsortedItems, visibleItems, getGroup) {
    const result = new Map();
    // Add groups in order of appearance in unsortedItems.
    unsortedItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) result.set(group, []);
    });
    // Add items in order of appearance in visibleItems.
    visibleItems.forEach((item) => {
      const group = getGroup(item);
      if (!result.has(group)) {
        result.set(group, []);
      }
      result.get(group).push(item);
    });
    return result;
  }

  /**
   * Generate the built-in help text.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {string}
   */

  formatHelp(cmd, helper) {
    const termWidth = helper.padWidth(cmd, helper);
    const helpWidth = helper.helpWidth ?? 80; // in case prepareContext() was not called

    function callFormatItem(term, description) {
      return helper.formatItem(term, termWidth, description, helper);
    }

    // Usage
    let output = [
      `${helper.styleTitle('Usage:')} ${helper.styleUsage(helper.commandUsage(cmd))}`,
      '',
    ];

    // Description
    const commandDescription = helper.commandDescription(cmd);
    if (commandDescription.length > 0) {
      output = output.concat([
        helper.boxWrap(
          helper.styleCommandDescription(commandDescription),
          helpWidth,
        ),
        '',
      ]);
    }

    // Arguments
    const argumentList = helper.visibleArguments(cmd).map((argument) => {
      return callFormatItem(
        helper.styleArgumentTerm(helper.argumentTerm(argument)),
        helper.styleArgumentDescription(helper.argumentDescription(argument)),
      );
    });
    output = output.concat(
      this.formatItemList('Arguments:', argumentList, helper),
    );

    // Options
    const optionGroups = this.groupItems(
      cmd.options,
      helper.visibleOptions(cmd),
      (option) => option.helpGroupHeading ?? 'Options:',
    );
    optionGroups.forEach((options, group) => {
      const optionList = options.map((option) => {
        return callFormatItem(
          helper.styleOptionTerm(helper.optionTerm(option)),
          helper.styleOptionDescription(helper.optionDescription(option)),
        );
      });
      output = output.concat(this.formatItemList(group, optionList, helper));
    });

    if (helper.showGlobalOptions) {
      const globalOptionList = helper
        .visibleGlobalOptions(cmd)
        .map((option) => {
          return callFormatItem(
            helper.styleOptionTerm(helper.optionTerm(option)),
            helper.styleOptionDescription(helper.optionDescription(option)),
          );
        });
      output = output.concat(
        this.formatItemList('Global Options:', globalOptionList, helper),
      );
    }

    // Commands
    const commandGroups = this.groupItems(
      cmd.commands,
      helper.visibleCommands(cmd),
      (sub) => sub.helpGroup() || 'Commands:',
    );
    commandGroups.forEach((commands, group) => {
      const commandList = commands.map((sub) => {
        return callFormatItem(
          helper.styleSubcommandTerm(helper.subcommandTerm(sub)),
          helper.styleSubcommandDescription(helper.subcommandDescription(sub)),
        );
      });
      output = output.concat(this.formatItemList(group, commandList, helper));
    });

    return output.join('\n');
  }

  /**
   * Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
   *
   * @param {string} str
   * @returns {number}
   */
  displayWidth(str) {
    return stripColor(str).length;
  }

  /**
   * Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
   *
   * @param {string} str
   * @returns {string}
   */
  styleTitle(str) {
    return str;
  }

  styleUsage(str) {
    // Usage has lots of parts the user might like to color separately! Assume default usage string which is formed like:
    //    command subcommand [options] [command] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word === '[command]') return this.styleSubcommandText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleCommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleCommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleOptionDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleSubcommandDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleArgumentDescription(str) {
    return this.styleDescriptionText(str);
  }
  styleDescriptionText(str) {
    return str;
  }
  styleOptionTerm(str) {
    return this.styleOptionText(str);
  }
  styleSubcommandTerm(str) {
    // This is very like usage with lots of parts! Assume default string which is formed like:
    //    subcommand [options] <foo> [bar]
    return str
      .split(' ')
      .map((word) => {
        if (word === '[options]') return this.styleOptionText(word);
        if (word[0] === '[' || word[0] === '<')
          return this.styleArgumentText(word);
        return this.styleSubcommandText(word); // Restrict to initial words?
      })
      .join(' ');
  }
  styleArgumentTerm(str) {
    return this.styleArgumentText(str);
  }
  styleOptionText(str) {
    return str;
  }
  styleArgumentText(str) {
    return str;
  }
  styleSubcommandText(str) {
    return str;
  }
  styleCommandText(str) {
    return str;
  }

  /**
   * Calculate the pad width from the maximum term length.
   *
   * @param {Command} cmd
   * @param {Help} helper
   * @returns {number}
   */

  padWidth(cmd, helper) {
    return Math.max(
      helper.longestOptionTermLength(cmd, helper),
      helper.longestGlobalOptionTermLength(cmd, helper),
      helper.longestSubcommandTermLength(cmd, helper),
      helper.longestArgumentTermLength(cmd, helper),
    );
  }

  /**
   * Detect manually wrapped and indented strings by checking for line break followed by whitespace.
   *
   * @param {string} str
   * @returns {boolean}
   */
  preformatted(str) {
    return /\n[^\S\r\n]/.test(str);
  }

  /**
   * Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
   *
   * So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
   *   TTT  DDD DDDD
   *        DD DDD
   *
   * @param {string} term
   * @param {number} termWidth
   * @param {string} description
   * @param {Help} helper
   * @returns {string}
   */
  formatItem(term, termWidth, description, helper) {
    const itemIndent = 2;
    const itemIndentStr = ' '.repeat(itemIndent);
    if (!description) return itemIndentStr + term;

    // Pad the term out to a consistent width, so descriptions are aligned.
    const paddedTerm = term.padEnd(
      termWidth + term.length - helper.displayWidth(term),
    );

    // Format the description.
    const spacerWidth = 2; // between term and description
    const helpWidth = this.helpWidth ?? 80; // in case prepareContext() was not called
    const remainingWidth = helpWidth - termWidth - spacerWidth - itemIndent;
    let formattedDescription;
    if (
      remainingWidth < this.minWidthToWrap ||
      helper.preformatted(description)
    ) {
      formattedDescription = description;
    } else {
      const wrappedDescription = helper.boxWrap(description, remainingWidth);
      formattedDescription = wrappedDescription.replace(
        /\n/g,
        '\n' + ' '.repeat(termWidth + spacerWidth),
      );
    }

    // Construct and overall indent.
    return (
      itemIndentStr +
      paddedTerm +
      ' '.repeat(spacerWidth) +
      formattedDescription.replace(/\n/g, `\n${itemIndentStr}`)
    );
  }

  /**
   * Wrap a string at whitespace, preserving existing line breaks.
   * Wrapping is skipped if the width is less than `minWidthToWrap`.
   *
   * @param {string} str
   * @param {number} width
   * @returns {string}
   */
  boxWrap(str, width) {
    if (width < this.minWidthToWrap) return str;

    const rawLines = str.split(/\r\n|\n/);
    // split up text by whitespace
    const chunkPattern = /[\s]*[^\s]+/g;
    const wrappedLines = [];
    rawLines.forEach((line) => {
      const chunks = line.match(chunkPattern);
      if (chunks === null) {
        wrappedLines.push('');
        return;
      }

      let sumChunks = [chunks.shift()];
      let sumWidth = this.displayWidth(sumChunks[0]);
      chunks.forEach((chunk) => {
        const visibleWidth = this.displayWidth(chunk);
        // Accumulate chunks while they fit into width.
        if (sumWidth + visibleWidth <= width) {
          sumChunks.push(chunk);
          sumWidth += visibleWidth;
          return;
        }
        wrappedLines.push(sumChunks.join(''));

        const nextChunk = chunk.trimStart(); // trim space at line break
        sumChunks = [nextChunk];
        sumWidth = this.displayWidth(nextChunk);
      });
      wrappedLines.push(sumChunks.join(''));
    });

    return wrappedLines.join('\n');
  }
}

/**
 * Strip style ANSI escape sequences from the string. In particular, SGR (Select Graphic Rendition) codes.
 *
 * @param {string} str
 * @returns {string}
 * @package
 */

function stripColor(str) {
  // eslint-disable-next-line no-control-regex
  const sgrPattern = /\x1b\[\d*(;\d*)*m/g;
  return str.replace(sgrPattern, '');
}

exports.Help = Help;
exports.stripColor = stripColor;


/***/ }),

/***/ 45240:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

const { InvalidArgumentError } = __nccwpck_require__(41135);

class Option {
  /**
   * Initialize a new `Option` with the given `flags` and `description`.
   *
   * @param {string} flags
   * @param {string} [description]
   */

  constructor(flags, description) {
    this.flags = flags;
    this.description = description || '';

    this.required = flags.includes('<'); // A value must be supplied when the option is specified.
    this.optional = flags.includes('['); // A value is optional when the option is specified.
    // variadic test ignores <value,...> et al which might be used to describe custom splitting of single argument
    this.variadic = /\w\.\.\.[>\]]$/.test(flags); // The option can take multiple values.
    this.mandatory = false; // The option must have a value after parsing, which usually means it must be specified on command line.
    const optionFlags = splitOptionFlags(flags);
    this.short = optionFlags.shortFlag; // May be a short flag, undefined, or even a long flag (if option has two long flags).
    this.long = optionFlags.longFlag;
    this.negate = false;
    if (this.long) {
      this.negate = this.long.startsWith('--no-');
    }
    this.defaultValue = undefined;
    this.defaultValueDescription = undefined;
    this.presetArg = undefined;
    this.envVar = undefined;
    this.parseArg = undefined;
    this.hidden = false;
    this.argChoices = undefined;
    this.conflictsWith = [];
    this.implied = undefined;
    this.helpGroupHeading = undefined; // soft initialised when option added to command
  }

  /**
   * Set the default value, and optionally supply the description to be displayed in the help.
   *
   * @param {*} value
   * @param {string} [description]
   * @return {Option}
   */

  default(value, description) {
    this.defaultValue = value;
    this.defaultValueDescription = description;
    return this;
  }

  /**
   * Preset to use when option used without option-argument, especially optional but also boolean and negated.
   * The custom processing (parseArg) is called.
   *
   * @example
   * new Option('--color').default('GREYSCALE').preset('RGB');
   * new Option('--donate [amount]').preset('20').argParser(parseFloat);
   *
   * @param {*} arg
   * @return {Option}
   */

  preset(arg) {
    this.presetArg = arg;
    return this;
  }

  /**
   * Add option name(s) that conflict with this option.
   * An error will be displayed if conflicting options are found during parsing.
   *
   * @example
   * new Option('--rgb').conflicts('cmyk');
   * new Option('--js').conflicts(['ts', 'jsx']);
   *
   * @param {(string | string[])} names
   * @return {Option}
   */

  conflicts(names) {
    this.conflictsWith = this.conflictsWith.concat(names);
    return this;
  }

  /**
   * Specify implied option values for when this option is set and the implied options are not.
   *
   * The custom processing (parseArg) is not called on the implied values.
   *
   * @example
   * program
   *   .addOption(new Option('--log', 'write logging information to file'))
   *   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
   *
   * @param {object} impliedOptionValues
   * @return {Option}
   */
  implies(impliedOptionValues) {
    let newImplied = impliedOptionValues;
    if (typeof impliedOptionValues === 'string') {
      // string is not documented, but easy mistake and we can do what user probably intended.
      newImplied = { [impliedOptionValues]: true };
    }
    this.implied = Object.assign(this.implied || {}, newImplied);
    return this;
  }

  /**
   * Set environment variable to check for option value.
   *
   * An environment variable is only used if when processed the current option value is
   * undefined, or the source of the current value is 'default' or 'config' or 'env'.
   *
   * @param {string} name
   * @return {Option}
   */

  env(name) {
    this.envVar = name;
    return this;
  }

  /**
   * Set the custom handler for processing CLI option arguments into option values.
   *
   * @param {Function} [fn]
   * @return {Option}
   */

  argParser(fn) {
    this.parseArg = fn;
    return this;
  }

  /**
   * Whether the option is mandatory and must have a value after parsing.
   *
   * @param {boolean} [mandatory=true]
   * @return {Option}
   */

  makeOptionMandatory(mandatory = true) {
    this.mandatory = !!mandatory;
    return this;
  }

  /**
   * Hide option in help.
   *
   * @param {boolean} [hide=true]
   * @return {Option}
   */

  hideHelp(hide = true) {
    this.hidden = !!hide;
    return this;
  }

  /**
   * @package
   */

  _collectValue(value, previous) {
    if (previous === this.defaultValue || !Array.isArray(previous)) {
      return [value];
    }

    previous.push(value);
    return previous;
  }

  /**
   * Only allow option value to be one of choices.
   *
   * @param {string[]} values
   * @return {Option}
   */

  choices(values) {
    this.argChoices = values.slice();
    this.parseArg = (arg, previous) => {
      if (!this.argChoices.includes(arg)) {
        throw new InvalidArgumentError(
          `Allowed choices are ${this.argChoices.join(', ')}.`,
        );
      }
      if (this.variadic) {
        return this._collectValue(arg, previous);
      }
      return arg;
    };
    return this;
  }

  /**
   * Return option name.
   *
   * @return {string}
   */

  name() {
    if (this.long) {
      return this.long.replace(/^--/, '');
    }
    return this.short.replace(/^-/, '');
  }

  /**
   * Return option name, in a camelcase format that can be used
   * as an object attribute key.
   *
   * @return {string}
   */

  attributeName() {
    if (this.negate) {
      return camelcase(this.name().replace(/^no-/, ''));
    }
    return camelcase(this.name());
  }

  /**
   * Set the help group heading.
   *
   * @param {string} heading
   * @return {Option}
   */
  helpGroup(heading) {
    this.helpGroupHeading = heading;
    return this;
  }

  /**
   * Check if `arg` matches the short or long flag.
   *
   * @param {string} arg
   * @return {boolean}
   * @package
   */

  is(arg) {
    return this.short === arg || this.long === arg;
  }

  /**
   * Return whether a boolean option.
   *
   * Options are one of boolean, negated, required argument, or optional argument.
   *
   * @return {boolean}
   * @package
   */

  isBoolean() {
    return !this.required && !this.optional && !this.negate;
  }
}

/**
 * This class is to make it easier to work with dual options, without changing the existing
 * implementation. We support separate dual options for separate positive and negative options,
 * like `--build` and `--no-build`, which share a single option value. This works nicely for some
 * use cases, but is tricky for others where we want separate behaviours despite
 * the single shared option value.
 */
class DualOptions {
  /**
   * @param {Option[]} options
   */
  constructor(options) {
    this.positiveOptions = new Map();
    this.negativeOptions = new Map();
    this.dualOptions = new Set();
    options.forEach((option) => {
      if (option.negate) {
        this.negativeOptions.set(option.attributeName(), option);
      } else {
        this.positiveOptions.set(option.attributeName(), option);
      }
    });
    this.negativeOptions.forEach((value, key) => {
      if (this.positiveOptions.has(key)) {
        this.dualOptions.add(key);
      }
    });
  }

  /**
   * Did the value come from the option, and not from possible matching dual option?
   *
   * @param {*} value
   * @param {Option} option
   * @returns {boolean}
   */
  valueFromOption(value, option) {
    const optionKey = option.attributeName();
    if (!this.dualOptions.has(optionKey)) return true;

    // Use the value to deduce if (probably) came from the option.
    const preset = this.negativeOptions.get(optionKey).presetArg;
    const negativeValue = preset !== undefined ? preset : false;
    return option.negate === (negativeValue === value);
  }
}

/**
 * Convert string from kebab-case to camelCase.
 *
 * @param {string} str
 * @return {string}
 * @private
 */

function camelcase(str) {
  return str.split('-').reduce((str, word) => {
    return str + word[0].toUpperCase() + word.slice(1);
  });
}

/**
 * Split the short and long flag out of something like '-m,--mixed <value>'
 *
 * @private
 */

function splitOptionFlags(flags) {
  let shortFlag;
  let longFlag;
  // short flag, single dash and single character
  const shortFlagExp = /^-[^-]$/;
  // long flag, double dash and at least one character
  const longFlagExp = /^--[^-]/;

  const flagParts = flags.split(/[ |,]+/).concat('guard');
  // Normal is short and/or long.
  if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
  if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
  // Long then short. Rarely used but fine.
  if (!shortFlag && shortFlagExp.test(flagParts[0]))
    shortFlag = flagParts.shift();
  // Allow two long flags, like '--ws, --workspace'
  // This is the supported way to have a shortish option flag.
  if (!shortFlag && longFlagExp.test(flagParts[0])) {
    shortFlag = longFlag;
    longFlag = flagParts.shift();
  }

  // Check for unprocessed flag. Fail noisily rather than silently ignore.
  if (flagParts[0].startsWith('-')) {
    const unsupportedFlag = flagParts[0];
    const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
    if (/^-[^-][^-]/.test(unsupportedFlag))
      throw new Error(
        `${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`,
      );
    if (shortFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many short flags`);
    if (longFlagExp.test(unsupportedFlag))
      throw new Error(`${baseError}
- too many long flags`);

    throw new Error(`${baseError}
- unrecognised flag format`);
  }
  if (shortFlag === undefined && longFlag === undefined)
    throw new Error(
      `option creation failed due to no flags found in '${flags}'.`,
    );

  return { shortFlag, longFlag };
}

exports.Option = Option;
exports.DualOptions = DualOptions;


/***/ }),

/***/ 65030:
/***/ ((__unused_webpack_module, exports) => {

const maxDistance = 3;

function editDistance(a, b) {
  // https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
  // Calculating optimal string alignment distance, no substring is edited more than once.
  // (Simple implementation.)

  // Quick early exit, return worst case.
  if (Math.abs(a.length - b.length) > maxDistance)
    return Math.max(a.length, b.length);

  // distance between prefix substrings of a and b
  const d = [];

  // pure deletions turn a into empty string
  for (let i = 0; i <= a.length; i++) {
    d[i] = [i];
  }
  // pure insertions turn empty string into b
  for (let j = 0; j <= b.length; j++) {
    d[0][j] = j;
  }

  // fill matrix
  for (let j = 1; j <= b.length; j++) {
    for (let i = 1; i <= a.length; i++) {
      let cost = 1;
      if (a[i - 1] === b[j - 1]) {
        cost = 0;
      } else {
        cost = 1;
      }
      d[i][j] = Math.min(
        d[i - 1][j] + 1, // deletion
        d[i][j - 1] + 1, // insertion
        d[i - 1][j - 1] + cost, // substitution
      );
      // transposition
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }

  return d[a.length][b.length];
}

/**
 * Find close matches, restricted to same number of edits.
 *
 * @param {string} word
 * @param {string[]} candidates
 * @returns {string}
 */

function suggestSimilar(word, candidates) {
  if (!candidates || candidates.length === 0) return '';
  // remove possible duplicates
  candidates = Array.from(new Set(candidates));

  const searchingOptions = word.startsWith('--');
  if (searchingOptions) {
    word = word.slice(2);
    candidates = candidates.map((candidate) => candidate.slice(2));
  }

  let similar = [];
  let bestDistance = maxDistance;
  const minSimilarity = 0.4;
  candidates.forEach((candidate) => {
    if (candidate.length <= 1) return; // no one character guesses

    const distance = editDistance(word, candidate);
    const length = Math.max(word.length, candidate.length);
    const similarity = (length - distance) / length;
    if (similarity > minSimilarity) {
      if (distance < bestDistance) {
        // better edit distance, throw away previous worse matches
        bestDistance = distance;
        similar = [candidate];
      } else if (distance === bestDistance) {
        similar.push(candidate);
      }
    }
  });

  similar.sort((a, b) => a.localeCompare(b));
  if (searchingOptions) {
    similar = similar.map((candidate) => `--${candidate}`);
  }

  if (similar.length > 1) {
    return `\n(Did you mean one of ${similar.join(', ')}?)`;
  }
  if (similar.length === 1) {
    return `\n(Did you mean ${similar[0]}?)`;
  }
  return '';
}

exports.suggestSimilar = suggestSimilar;


/***/ }),

/***/ 22225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ RUN_EXITS),
/* harmony export */   I4: () => (/* binding */ ACCOUNT_VARIABLES),
/* harmony export */   IS: () => (/* binding */ OPTION_VARIABLES),
/* harmony export */   NI: () => (/* binding */ HELP_WIDTH),
/* harmony export */   Yf: () => (/* binding */ addEpilogue),
/* harmony export */   aR: () => (/* binding */ ITSM_VARIABLES),
/* harmony export */   lC: () => (/* binding */ PLAIN_EXITS),
/* harmony export */   m1: () => (/* binding */ optionTerm),
/* harmony export */   mi: () => (/* binding */ CLIENT_VARIABLES),
/* harmony export */   pt: () => (/* binding */ hideIdle)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50698);

/** The exit statuses of the commands that make a run report. */
const RUN_EXITS = [
    ["0", "clean"],
    ["1", "findings or failures"],
    ["2", "usage or configuration error"],
    ["3", "inconclusive: nothing wrong was proved, something could not be tested"],
];
/** The exit statuses of the other commands. */
const PLAIN_EXITS = [["0", "done"], ["2", "usage or configuration error"]];
/** The variables that hold the OAuth client. */
const CLIENT_VARIABLES = [
    ["GENESYS_CLIENT_ID", "OAuth client of Genesys Cloud"],
    ["GENESYS_CLIENT_SECRET", "its secret"],
];
/** The variables that hold the secrets of the receiver of events. */
const ITSM_VARIABLES = [
    ["ITSM_WEBHOOK_SECRET", "whsec_…, signs each event"],
    ["ITSM_TOKEN", "bearer token or routing key of the receiver"],
    ["ITSM_CLIENT_ID", "OAuth client of the receiver"],
    ["ITSM_CLIENT_SECRET", "its secret"],
    ["ITSM_HEADERS", "more headers of each event, Name: value, one a line"],
];
/** The variables that the passwords of mailboxes come from. */
const ACCOUNT_VARIABLES = [
    ["ACCOUNT_SECRETS", "JSON object of the values that account files refer to"],
    ["…_PASSWORD", "such a value, where neither ACCOUNT_SECRETS nor --secrets-file is given"],
];
/** The variables that every other option can come from. */
const OPTION_VARIABLES = [
    ["GEA_NAME", "an option: GEA_POLL_TIMEOUT for --poll-timeout, lists one a line; the option wins"],
];
/** Adds example, environment and exit statuses to the help of a command. */
function addEpilogue(command, { example, variables = [], exits }) {
    const name = "genesys-email-accounts";
    const sections = [
        `Example:\n  $ ${name} ${example}`,
        ...(variables.length === 0 ? [] : [`Environment:\n${rows(variables)}`]),
        `Exit status:\n${rows(exits)}`,
    ];
    return command.addHelpText("after", `\n${sections.join("\n\n")}`);
}
/** Shows a switch with both of its forms. */
function optionTerm(option) {
    return (0,_options_js__WEBPACK_IMPORTED_MODULE_0__/* .takesSwitch */ .Zp)(option) ? `--[no-]${option.name()}` : option.flags;
}
/** Leaves options out of a command's help that it takes, so that all commands can be given the same, and does not need. */
function hideIdle(command, idle) {
    for (const option of command.options)
        if (idle.some((name) => name === option.name()))
            option.hideHelp();
}
/** The width of the help of every command. */
const HELP_WIDTH = 80;
/** Two columns, the second wrapped. */
function rows(pairs) {
    const first = Math.max(...pairs.map(([term]) => term.length));
    const indent = " ".repeat(first + 4);
    return pairs.map(([term, meaning]) => {
        const lines = [`  ${term.padEnd(first)}  `];
        for (const word of meaning.split(" ")) {
            const line = lines.at(-1) ?? "";
            if (line.length + word.length > HELP_WIDTH)
                lines.push(`${indent}${word} `);
            else
                lines[lines.length - 1] = `${line}${word} `;
        }
        return lines.map((line) => line.trimEnd()).join("\n");
    }).join("\n");
}


/***/ }),

/***/ 26708:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1708);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48179);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(21024);
/* harmony import */ var _core_base_version_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(351);
/* harmony import */ var _runtime_secret_lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(37439);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(22225);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(50698);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(45872);









const USAGE_ERROR = 2;
/** What only a run that probes goes by. */
const PROBING = [
    "secrets-file",
    "probe",
    "login-hosts",
    "allow-private-cidrs",
    "connect-to",
    "ehlo-name",
    "dns-server",
    "domain-checks",
    "accepted-findings",
    "ca-file",
    "concurrency",
    "rotate",
];
/** What only a run that writes goes by. */
const WRITING = [
    "poll-timeout",
    "poll-interval",
    "itsm-webhook-url",
    "itsm-username",
    "itsm-token-url",
    "itsm-format",
    "on-notify-failure",
];
// Commands are loaded when they are called: `--help` and `check` need neither the simulators nor the schema writer.
const program = new _options_js__WEBPACK_IMPORTED_MODULE_5__/* .SwitchCommand */ .Cv("genesys-email-accounts")
    .description("Manages the e-mail accounts of a Genesys Cloud organisation from git")
    .version(_core_base_version_js__WEBPACK_IMPORTED_MODULE_7__/* .VERSION */ .x, "-V, --version", "print the version")
    .configureHelp({ optionTerm: _help_js__WEBPACK_IMPORTED_MODULE_4__/* .optionTerm */ .m1, helpWidth: _help_js__WEBPACK_IMPORTED_MODULE_4__/* .HELP_WIDTH */ .NI })
    // Said once, in the form of every other error.
    .configureOutput({ outputError: () => undefined })
    .helpCommand("help [command]", "shows what a command takes")
    .showSuggestionAfterError(false)
    .enablePositionalOptions()
    .exitOverride();
(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addEpilogue */ .Yf)(program, {
    example: "check --probe off accounts/support.yaml",
    exits: _help_js__WEBPACK_IMPORTED_MODULE_4__/* .RUN_EXITS */ .Gc,
});
for (const { mode, summary, example, idle, variables } of [
    {
        mode: "check",
        summary: "validates, probes and plans; never writes",
        example: "check --probe off accounts/support.yaml",
        idle: WRITING,
        variables: [..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .CLIENT_VARIABLES */ .mi, ..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .ACCOUNT_VARIABLES */ .I4, ..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .OPTION_VARIABLES */ .IS],
    },
    {
        mode: "apply",
        summary: "reconciles the organisation with the files: shows the plan, asks, writes",
        example: 'apply --target "Acme Support"',
        idle: [],
        variables: [..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .CLIENT_VARIABLES */ .mi, ..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .ACCOUNT_VARIABLES */ .I4, ..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .ITSM_VARIABLES */ .aR, ..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .OPTION_VARIABLES */ .IS],
    },
    {
        mode: "drift",
        summary: "compares; exits with 1 on a difference",
        example: "drift --genesys-api email-domains",
        idle: [...PROBING, ...WRITING],
        variables: [..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .CLIENT_VARIABLES */ .mi, ..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .OPTION_VARIABLES */ .IS],
    },
]) {
    const command = program.command(mode).summary(summary).description(summary)
        .argument("[files...]", "account files, folders, globs in quotes, or - for standard input (default: --accounts)");
    (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .addInputOptions */ .Sr)(command)
        .option("--target <name>", "only this account: its name or a glob; may be repeated, nothing is deleted", _options_js__WEBPACK_IMPORTED_MODULE_5__/* .collect */ .Fo)
        .option("--json", "print the run report to standard output and everything else to standard error")
        .option("--html", "write the report as a page, report.html, beside the audit file")
        .option("--verbose", "print more to standard error");
    const allow = command.createOption("--allow-env <name>", "variable that account files may refer to; may be repeated");
    command.addOption(mode === "drift" ? allow.argParser(_options_js__WEBPACK_IMPORTED_MODULE_5__/* .collect */ .Fo).hideHelp() : allow.argParser(_options_js__WEBPACK_IMPORTED_MODULE_5__/* .collect */ .Fo));
    if (mode === "apply")
        command.option("--yes", "do not ask before writing");
    (0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .hideIdle */ .pt)(command, idle);
    (0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addEpilogue */ .Yf)(command, { example, variables, exits: _help_js__WEBPACK_IMPORTED_MODULE_4__/* .RUN_EXITS */ .Gc });
    command.action(async (files, options) => {
        const { runCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(6), __nccwpck_require__.e(150), __nccwpck_require__.e(359), __nccwpck_require__.e(270), __nccwpck_require__.e(93), __nccwpck_require__.e(519), __nccwpck_require__.e(874), __nccwpck_require__.e(43), __nccwpck_require__.e(911)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36911));
        await runCommand(mode, files, options);
    });
}
const verify = program.command("verify-audit").summary("checks an audit log offline")
    .description("checks chain, sequence, pairing, counts and closing record of an audit log, and its manifest")
    .argument("<file>", "audit log")
    .option("--expect-head <hash>", "an audit-head that was kept elsewhere")
    .option("--manifest <file>", "the manifest of the run that closed the log")
    .option("--json", "print the verdict as JSON")
    .action(async (file, options) => {
    const { verifyAuditCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(150), __nccwpck_require__.e(233)]).then(__nccwpck_require__.bind(__nccwpck_require__, 85233));
    await verifyAuditCommand(file, options);
});
const AUDIT_EXITS = [
    ["0", "intact"],
    ["1", "tampered"],
    ["2", "usage error, or not an audit log"],
    ["3", "incomplete"],
];
(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addEpilogue */ .Yf)(verify, { example: "verify-audit audit_log.jsonl", exits: AUDIT_EXITS });
const audit = program.command("audit").summary("works with audit logs").description("works with audit logs");
const exporting = audit.command("export").summary("prints an audit log as a table for a spreadsheet")
    .description("prints an audit log as a table for a spreadsheet, as far as its chain holds")
    .argument("<file>", "audit log")
    .requiredOption("--format <format>", "csv")
    .action(async (file, options) => {
    const { auditExportCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(150), __nccwpck_require__.e(376)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42376));
    await auditExportCommand(file, options);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addEpilogue */ .Yf)(exporting, { example: "audit export audit_log.jsonl --format csv > audit.csv", exits: AUDIT_EXITS });
const report = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .addInputOptions */ .Sr)(program.command("report").summary("writes the HTML report of a run report")
    .description("writes the HTML report of a run report, by default beside it")
    .argument("<report>", "run report (JSON)"), ["connect-to"])
    .option("--out <file>", "the page (default: beside the run report)")
    .action(async (file, options) => {
    const { reportCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(150), __nccwpck_require__.e(93), __nccwpck_require__.e(43), __nccwpck_require__.e(830)]).then(__nccwpck_require__.bind(__nccwpck_require__, 56476));
    await reportCommand(file, options);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addEpilogue */ .Yf)(report, { example: "report report.json", exits: _help_js__WEBPACK_IMPORTED_MODULE_4__/* .PLAIN_EXITS */ .lC });
const redeliver = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .addInputOptions */ .Sr)(program.command("redeliver").summary("sends undelivered events again")
    .description("sends the undelivered events of an outbox again, as far as its audit log proves them")
    .argument("<outbox>", "outbox file"), ["itsm-webhook-url", "itsm-format", "itsm-username", "itsm-token-url", "change-ref", "audit-file"])
    .option("--json", "print the run report to standard output")
    .action(async (outbox, options) => {
    const { redeliverCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(6), __nccwpck_require__.e(150), __nccwpck_require__.e(359), __nccwpck_require__.e(270), __nccwpck_require__.e(93), __nccwpck_require__.e(519), __nccwpck_require__.e(874), __nccwpck_require__.e(703)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89703));
    await redeliverCommand(outbox, options);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addEpilogue */ .Yf)(redeliver, {
    example: "redeliver audit_log.outbox.jsonl",
    variables: [..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .ITSM_VARIABLES */ .aR, ..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .OPTION_VARIABLES */ .IS],
    exits: _help_js__WEBPACK_IMPORTED_MODULE_4__/* .RUN_EXITS */ .Gc,
});
const importing = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .addInputOptions */ .Sr)(program.command("import").summary("writes an account file for each live account")
    .description("writes an account file for each live account; a file that is there stays as it is"), ["genesys-api", "genesys-region", "genesys-api-url", "genesys-login-url", "rate-limit"])
    .option("--out <folder>", "folder for the files", "accounts")
    .option("--verbose", "print more to standard error")
    .action(async (options) => {
    const { importCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(6), __nccwpck_require__.e(150), __nccwpck_require__.e(359), __nccwpck_require__.e(270), __nccwpck_require__.e(519), __nccwpck_require__.e(768)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60768));
    await importCommand(options);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addEpilogue */ .Yf)(importing, {
    example: "import --genesys-api email-domains",
    variables: [..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .CLIENT_VARIABLES */ .mi, ..._help_js__WEBPACK_IMPORTED_MODULE_4__/* .OPTION_VARIABLES */ .IS],
    exits: [
        ["0", "every live account has its file"],
        ["1", "something was not written, because a file is there or no file can describe it"],
        ["2", "usage or configuration error"],
    ],
});
const starting = program.command("init").summary("writes a first account file and the workflows, and says what to do next")
    .description("writes a first account file, two workflows and lines for .gitignore, and says what to do next")
    .option("--address <address>", "address of the first account; without it, the file is an example")
    .option("--smtp-server <host>", "its SMTP server (default: smtp. and the address's domain)")
    .option("--imap-server <host>", "its IMAP server (default: imap. and the address's domain)")
    .option("--queue <name>", "queue in Genesys Cloud that takes its mail (default: Customer Support)")
    .option("--genesys-region <region>", "AWS region name or Genesys domain (default: us-east-1)")
    .option("--uses <action>", "the action as workflows name it: OWNER/REPO@ and the full SHA of a commit")
    .action(async (options) => {
    const { initCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(359), __nccwpck_require__.e(270), __nccwpck_require__.e(93), __nccwpck_require__.e(463)]).then(__nccwpck_require__.bind(__nccwpck_require__, 23463));
    await initCommand(options);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addEpilogue */ .Yf)(starting, {
    example: "init --address support@example.com --genesys-region eu-central-1",
    exits: [
        ["0", "everything is there"],
        ["1", "something was not written, because another file is there"],
        ["2", "usage or configuration error"],
    ],
});
const schema = program.command("schema").summary("prints the JSON Schema of an account file")
    .description("prints the JSON Schema of an account file")
    .action(async () => {
    const { schemaCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(667), __nccwpck_require__.e(359), __nccwpck_require__.e(424)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22424));
    schemaCommand();
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addEpilogue */ .Yf)(schema, { example: "schema > account.schema.json", exits: _help_js__WEBPACK_IMPORTED_MODULE_4__/* .PLAIN_EXITS */ .lC });
const sandbox = program.command("sandbox").summary("runs simulators of everything until stopped, or a command on them")
    .description("runs simulators of Genesys Cloud, mail, DNS, GitHub and ITSM until stopped, or a command on them")
    .usage("[-- command...]").argument("[command...]", "runs with the simulators in its environment")
    .action(async (command) => {
    const { sandboxCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(387), __nccwpck_require__.e(122), __nccwpck_require__.e(999)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83999)).catch(withoutSimulators);
    await sandboxCommand(command);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addEpilogue */ .Yf)(sandbox, {
    example: "sandbox -- sh",
    exits: [["0", "stopped"], ["N", "that of the command"], ["2", "usage error, or the command cannot be run"]],
});
const demo = program.command("demo").summary("plays the whole story on the simulators")
    .description("plays a pull request, its check, the merge, provisioning, audit and ITSM on the simulators")
    .action(async () => {
    const { demoCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(387), __nccwpck_require__.e(150), __nccwpck_require__.e(93), __nccwpck_require__.e(122), __nccwpck_require__.e(576)]).then(__nccwpck_require__.bind(__nccwpck_require__, 93759)).catch(withoutSimulators);
    await demoCommand();
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_4__/* .addEpilogue */ .Yf)(demo, { example: "demo", exits: _help_js__WEBPACK_IMPORTED_MODULE_4__/* .PLAIN_EXITS */ .lC });
// Whoever reads the output may stop reading, or its disk may be full: that ends the printing, never the run.
for (const stream of [node_process__WEBPACK_IMPORTED_MODULE_0__.stdout, node_process__WEBPACK_IMPORTED_MODULE_0__.stderr])
    stream.on("error", () => undefined);
try {
    await program.parseAsync((0,_usage_error_js__WEBPACK_IMPORTED_MODULE_6__/* .withHelp */ .il)(program, node_process__WEBPACK_IMPORTED_MODULE_0__.argv.slice(2)), { from: "user" });
}
catch (error) {
    node_process__WEBPACK_IMPORTED_MODULE_0__.exitCode = await reportError(error);
}
/** The npm package leaves the simulators out: they and what they need would be most of it. */
function withoutSimulators(error) {
    if ((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) !== "ERR_MODULE_NOT_FOUND")
        throw error;
    throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1("INPUT_INVALID", "Cannot start the simulators: the npm package leaves them out", {
        hint: "Clone the repository and run node dist/cli/index.js there, which needs no installation",
    });
}
/** The one place where an error leaves the program: a message and its remedy, never a stack trace. */
async function reportError(thrown) {
    const args = node_process__WEBPACK_IMPORTED_MODULE_0__.argv.slice(2);
    // `--help` and `--version` end with status 0; without a command the help is all that there is to say.
    if (thrown instanceof commander__WEBPACK_IMPORTED_MODULE_1__/* .CommanderError */ .b7 && thrown.exitCode === 0)
        return 0;
    if (thrown instanceof commander__WEBPACK_IMPORTED_MODULE_1__/* .CommanderError */ .b7 && thrown.code === "commander.help")
        return USAGE_ERROR;
    // Of arguments that could not be read nothing is known.
    const options = thrown instanceof commander__WEBPACK_IMPORTED_MODULE_1__/* .CommanderError */ .b7 ? undefined : (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_6__/* .commandOf */ .Nl)(program, args).command.opts();
    const raw = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .rawInputs */ .me)(options ?? {}, node_process__WEBPACK_IMPORTED_MODULE_0__.env);
    const error = thrown instanceof commander__WEBPACK_IMPORTED_MODULE_1__/* .CommanderError */ .b7
        ? (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_6__/* .usageError */ .Wp)(thrown, program, args)
        : (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asAppError */ .et)(thrown, (0,_runtime_secret_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .maskSecrets */ .QU)(raw));
    // Of a plan that nobody could be asked about the report is printed by now.
    if (args.includes("--json") && error.code !== "NOT_CONFIRMED") {
        const { errorReport, wantsReport } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(359), __nccwpck_require__.e(270), __nccwpck_require__.e(874), __nccwpck_require__.e(579)]).then(__nccwpck_require__.bind(__nccwpck_require__, 23973));
        if (wantsReport(args)) {
            node_process__WEBPACK_IMPORTED_MODULE_0__.stdout.write(JSON.stringify(errorReport(error, args, options && raw, Date.now()), null, 2) + "\n");
        }
    }
    const say = (text) => node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write((0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .logLine */ .BP)(text) + "\n");
    if (!(thrown instanceof _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV || thrown instanceof commander__WEBPACK_IMPORTED_MODULE_1__/* .CommanderError */ .b7)) {
        say(`error ${error.message}`);
        return 1;
    }
    say(`error ${error.code} ${error.message}`);
    if (error.hint)
        say(`  ${error.hint}`);
    return error.code !== "CANCELLED" && error.code !== "PLAN_MOVED" ? USAGE_ERROR : 1;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 50698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ SwitchCommand),
/* harmony export */   DS: () => (/* binding */ spelling),
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   Sr: () => (/* binding */ addInputOptions),
/* harmony export */   Zp: () => (/* binding */ takesSwitch),
/* harmony export */   me: () => (/* binding */ rawInputs)
/* harmony export */ });
/* unused harmony export optionNames */
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48179);
/* harmony import */ var _core_run_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(19190);


/** A command whose switches may be given as `--prune`, `--prune true`, `--prune=true`, `--no-prune` and the like. */
class SwitchCommand extends commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB {
    createCommand(name) {
        return new SwitchCommand(name);
    }
    parseOptions(args) {
        return super.parseOptions(spelledOut(args, this.options));
    }
}
/** Whether an option is that of an input that is true or false. */
function takesSwitch(option) {
    return _core_run_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.some((name) => name === option.name() && (0,_core_run_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isSwitch */ .Tb)(name));
}
/** The arguments with each switch in the one form that has its value: a file after a switch stays a file. */
function spelledOut(args, options) {
    const known = new Map(options.map((option) => [option.long ?? "", option]));
    const isOne = (flag) => {
        const option = known.get(flag);
        return option !== undefined && takesSwitch(option);
    };
    const plain = [];
    for (let at = 0; at < args.length; at++) {
        const arg = args[at] ?? "";
        const next = args[at + 1];
        const positive = arg.replace(/^--no-/, "--");
        if (arg === "--")
            return [...plain, ...args.slice(at)];
        if (isOne(arg)) {
            const isValue = next === "true" || next === "false";
            plain.push(`${arg}=${isValue ? next : "true"}`);
            if (isValue)
                at++;
        }
        else if (positive !== arg && isOne(positive)) {
            plain.push(`${positive}=false`);
        }
        else {
            plain.push(arg);
            // The value of another option is never a switch.
            if (known.get(arg)?.required && next !== undefined) {
                plain.push(next);
                at++;
            }
        }
    }
    return plain;
}
/** Adds an option for each input that makes sense on a command line; credentials come from the environment and have no option. */
function addInputOptions(command, names = optionNames()) {
    for (const name of names) {
        const { list, summary, default: fallback } = (0,_core_run_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputDefinition */ .O$)(name);
        const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(`--${name} <value>`, summary + (fallback ? ` (default: ${fallback})` : list ? "; may be repeated" : ""));
        command.addOption(list ? option.argParser(collect) : option.argParser(once(name)));
    }
    return command;
}
/** The inputs that have an option, in the order of the table. */
function optionNames() {
    return _core_run_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.filter((name) => {
        const definition = (0,_core_run_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputDefinition */ .O$)(name);
        return definition.variable === undefined && !definition.actionOnly;
    });
}
/** The inputs from options, from the variables of secrets, and, where an option is not given, from `GEA_NAME`. */
function rawInputs(options, env) {
    const raw = {};
    for (const name of _core_run_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh) {
        const given = options[camelCase(name)];
        const value = given === undefined ? env[inputVariable(name) ?? ""] : optionText(given);
        // An empty variable is how a shell takes one back.
        if (value !== undefined && (value !== "" || given !== undefined))
            raw[name] = value;
    }
    return raw;
}
/** The variable that an input is read from; none for what makes sense only in a workflow. */
function inputVariable(name) {
    const { variable, actionOnly } = (0,_core_run_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputDefinition */ .O$)(name);
    return variable ?? (actionOnly ? undefined : `GEA_${name.toUpperCase().replaceAll("-", "_")}`);
}
/** How a person gave each input: by its option, else by its variable, else by neither, which its option names. */
function spelling(options, env) {
    return (name) => {
        const variable = inputVariable(name);
        const named = (0,_core_run_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputDefinition */ .O$)(name).variable !== undefined ||
            (options[camelCase(name)] === undefined && env[variable ?? ""]);
        return named && variable !== undefined ? variable : `--${name}`;
    };
}
function optionText(given) {
    if (Array.isArray(given))
        return given.join("\n");
    return String(given);
}
/** Adds a value of an option that may be repeated to those before it. */
function collect(value, previous) {
    return [...(previous ?? []), value];
}
function once(name) {
    return (value, previous) => {
        if (previous !== undefined)
            throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di(`--${name} was given twice.`);
        return value;
    };
}
function camelCase(name) {
    return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 45872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   Wp: () => (/* binding */ usageError),
/* harmony export */   il: () => (/* binding */ withHelp)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48179);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4177);
/* harmony import */ var _core_base_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(51137);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(21024);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(50698);





/** What a person typed wrong, with what was probably meant. */
function usageError(error, program, args) {
    const { command, path } = commandOf(program, args);
    const help = `Run "${[program.name(), ...path, "--help"].join(" ")}" for what there is`;
    const typed = /'([^']*)/.exec(error.message)?.[1] ?? "";
    const word = typed.replace(/=.*/s, "");
    const meant = error.code === "commander.unknownOption"
        ? nearest(word, optionsOf(command))
        : error.code === "commander.unknownCommand"
            ? nearest(word, command.commands.map((each) => each.name()))
            : undefined;
    const words = (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(error.message.replace(/^error: /, "").replace(/\.$/, ""), 400);
    const hints = [
        ...(meant === undefined ? [] : [`Did you mean ${meant}?`]),
        ...(error.code === "commander.unknownOption" && meant === undefined ? holders(word, program) : []),
        help,
    ];
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`, {
        hint: hints.join(" "),
    });
}
/** The arguments with `help COMMAND` as `COMMAND --help`. Throws `CommanderError` for a command that is not there. */
function withHelp(program, args) {
    const [first, ...names] = args;
    if (first !== "help")
        return args;
    const { path } = commandOf(program, names);
    const [unknown] = names.slice(path.length).filter((name) => !name.startsWith("-"));
    if (unknown === undefined)
        return [...path, "--help"];
    throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7(1, "commander.unknownCommand", `error: unknown command '${unknown}'`);
}
/** The command that the arguments begin with. */
function commandOf(program, args) {
    let command = program;
    const path = [];
    for (const arg of args) {
        const next = command.commands.find((each) => each.name() === arg);
        if (next === undefined)
            break;
        command = next;
        path.push(arg);
    }
    return { command, path };
}
function optionsOf(command) {
    const flags = command.options.flatMap((option) => {
        const { long } = option;
        if (long === undefined || long === null)
            return [];
        return (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .takesSwitch */ .Zp)(option) ? [long, `--no-${option.name()}`] : [long];
    });
    return [...flags, "--help"];
}
/** The commands that have an option which another one has not. */
function holders(flag, program) {
    const names = program.commands.filter((each) => optionsOf(each).includes(flag)).map((each) => each.name());
    return names.length === 0 || flag === "--help" ? [] : [`${flag} is an option of ${names.join(", ")}.`];
}
function nearest(word, candidates) {
    const [first, ...others] = candidates;
    return first === undefined ? undefined : (0,_core_base_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearEnough */ .vu)(word, [first, ...others]);
}


/***/ }),

/***/ 38016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ quotesHint),
/* harmony export */   SB: () => (/* binding */ describeKind),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bp: () => (/* binding */ describeValue)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(21024);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2881);


/** Foreign text in quotes, for a message. */
function quoted(text) {
    return `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_QUOTED */ .kW)}"`;
}
/**
 * A value as a message names it: `the text "587"`, `the number 0123`, `empty`, `a list`; `written` is its text in the file,
 * where a number can have many spellings.
 */
function describeValue(value, written) {
    const spelt = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(written ?? String(value), _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_QUOTED */ .kW);
    if (typeof value === "string")
        return `the text ${quoted(value)}`;
    if (typeof value === "number")
        return `the number ${spelt}`;
    if (typeof value === "boolean")
        return `the boolean ${spelt}`;
    return describeKind(value);
}
/** How to make text of a number or a boolean. */
function quotesHint(written) {
    return written === undefined
        ? "Put the value in quotes"
        : `Put the value in quotes: "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(written, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_QUOTED */ .kW)}"`;
}
/** The kind of value, without the value itself. */
function describeKind(value) {
    if (value === null || value === undefined)
        return "empty";
    if (typeof value === "string")
        return "text";
    if (Array.isArray(value))
        return "a list";
    return typeof value === "object" ? "a mapping" : `a ${typeof value}`;
}


/***/ }),

/***/ 1895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ parseHostName),
/* harmony export */   Pk: () => (/* binding */ toUnicode)
/* harmony export */ });
/* unused harmony export unicodeLabel */
/* harmony import */ var punycode_punycode_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98328);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4177);
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(38016);
// By its file: the bare name means the runtime's own deprecated module.



/** RFC 1035 section 2.3.4, without the root's dot. */
const MAX_HOST_LENGTH = 253;
const MAX_LABEL_LENGTH = 63;
// Letters and marks of any script, ASCII digits, hyphen, dot: nothing that a normaliser would drop, split at or turn
// into an ASCII digit or dot.
const HOST_CHARACTERS = /^[\p{L}\p{M}0-9.-]+$/u;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const IPV6 = /^[0-9a-f.]*:[0-9a-f.]*:[0-9a-f:.]*(?:%.*)?$/i;
const NUMERIC_LABEL = /^(?:\d+|0x[0-9a-f]*)$/i;
const LDH_LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
/**
 * Reads a DNS host name (RFC 1123 section 2.1, RFC 5890) and refuses everything that some resolver or URL parser would
 * read as another host: addresses in any spelling, invisible and full-width characters, ports, user names.
 * `subject` names the value in the problem's message.
 */
function parseHostName(text, subject = "Host name") {
    const problem = spellingProblem(text);
    if (problem !== undefined)
        return { problem: invalid(`${subject} ${problem.message}`, problem) };
    const host = toAscii(text);
    if (host === undefined) {
        const message = `${subject} ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} has no ASCII form under the rules for international names`;
        return { problem: invalid(message, { hint: "Write the name in its xn-- form" }) };
    }
    const long = lengthProblem(host);
    return long === undefined ? { host } : { problem: invalid(`${subject} ${long}`) };
}
function invalid(message, problem = {}) {
    const hint = problem.hint === undefined ? {} : { hint: problem.hint };
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(problem.code ?? "CFG_HOST_INVALID", message, hint);
}
function spellingProblem(text) {
    if (text === "")
        return { message: "is empty" };
    if (text.length > MAX_HOST_LENGTH)
        return { message: `is longer than ${MAX_HOST_LENGTH} characters` };
    const unbracketed = /^\[(.*)\]$/.exec(text)?.[1] ?? text;
    if (IPV4.test(unbracketed) || IPV6.test(unbracketed.replace(/^IPv6:/i, ""))) {
        return { code: "CFG_HOST_IP_LITERAL", message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is an IP address` };
    }
    return characterProblem(text) ?? labelProblem(text);
}
function characterProblem(text) {
    const name = (0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text);
    if (text.includes("://"))
        return { message: `${name} is a URL`, hint: "Give only the host name, without the scheme" };
    if (text.includes("@"))
        return { message: `${name} contains an @`, hint: "Give only the part after the @" };
    if (text !== text.trim())
        return { message: `${name} begins or ends with a blank`, hint: "Remove the blank" };
    if (/[\s,;]/.test(text.normalize("NFC")) && text.split(/[\s,;]+/).every((part) => part.includes("."))) {
        return { message: `${name} holds more than one host name`, hint: "Give one host name" };
    }
    if (/^[^:]+:\d+$/.test(text))
        return { message: `${name} contains a port`, hint: "Give the port in its own key" };
    // NFKC changes full-width letters, circled digits and the like; a browser would read them as their ASCII equivalents.
    const compatible = text.normalize("NFKC") === text.normalize("NFC");
    if (HOST_CHARACTERS.test(text) && compatible)
        return undefined;
    return {
        message: `${name} contains a character that is not allowed in a host name`,
        hint: "Use letters, digits, hyphens and dots",
    };
}
function labelProblem(text) {
    const name = (0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text);
    if (text.endsWith("."))
        return { message: `${name} ends with a dot`, hint: "Remove the dot at the end" };
    const labels = text.split(".");
    const last = labels.at(-1) ?? "";
    if (labels.includes(""))
        return { message: `${name} has an empty part between two dots` };
    if (NUMERIC_LABEL.test(last))
        return { message: `${name} ends with a number, so it can be read as an address` };
    if (/^localhost$/i.test(last))
        return { message: `${name} means this machine, which Genesys Cloud cannot reach` };
    if (labels.length === 1)
        return { message: `${name} has no domain` };
    return undefined;
}
function lengthProblem(host) {
    if (host.length > MAX_HOST_LENGTH)
        return `is longer than ${MAX_HOST_LENGTH} characters in its ASCII form`;
    for (const label of host.split(".")) {
        if (label.length > MAX_LABEL_LENGTH)
            return `has a part longer than ${MAX_LABEL_LENGTH} characters`;
        if (!LDH_LABEL.test(label))
            return `has a part ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(label)} that starts or ends with a hyphen`;
    }
    return undefined;
}
/** The A-label form; undefined when there is none, or when the URL parser made another name of it. */
function toAscii(text) {
    if (/^[a-z0-9.-]*$/i.test(text) && !/(?:^|\.)xn--/i.test(text))
        return text.toLowerCase();
    const unicode = toUnicode(text);
    try {
        const host = new URL(`https://${text}`).hostname;
        // Not every runtime refuses what only looks like an A-label: one is what its own decoded form gives (RFC 5890 section 2.3.2.1).
        return toUnicode(host) === unicode && new URL(`https://${unicode}`).hostname === host ? host : undefined;
    }
    catch {
        return undefined;
    }
}
/** A host name with its A-labels decoded, in lower case; undefined when one does not decode. */
function toUnicode(host) {
    const labels = host.split(".").map(unicodeLabel);
    return labels.includes(undefined) ? undefined : labels.join(".").normalize("NFC").toLowerCase();
}
/**
 * A label's Unicode form: an A-label (`xn--…`) decoded by RFC 3492, any other label as it is; undefined when it does
 * not decode.
 */
function unicodeLabel(label) {
    if (!/^xn--/i.test(label))
        return label;
    try {
        return punycode_punycode_js__WEBPACK_IMPORTED_MODULE_0__.decode(label.slice(4).toLowerCase());
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ RUN_LIMITS),
/* harmony export */   MK: () => (/* binding */ MAX_FIXED_TEXT),
/* harmony export */   Og: () => (/* binding */ MAX_DOCUMENTS),
/* harmony export */   U_: () => (/* binding */ MAX_OPEN_FILES),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   kW: () => (/* binding */ MAX_QUOTED),
/* harmony export */   l: () => (/* binding */ MAX_FIXES),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   u9: () => (/* binding */ MAX_ISSUES)
/* harmony export */ });
/** The largest account file in bytes: an account takes 1 KiB, and the parser's time and memory grow with the file. */
const MAX_FILE_BYTES = 256 * 1024;
/** The most nested collections in a document: an account needs four, and composing recurses once per level. */
const MAX_DEPTH = 64;
/** The most values in a document: an account has less than 100, and each costs time and memory. */
const MAX_NODES = 10_000;
/** The most documents in a file: as many of the shortest real accounts as fit in {@link MAX_FILE_BYTES}. */
const MAX_DOCUMENTS = 1000;
/**
 * 256 of the largest files, or 65,000 accounts of 1 KiB, which take about a minute to read; more accounts than any
 * organisation has, each of which keeps some KiB of memory; and four issues for each.
 */
const RUN_LIMITS = { bytes: 64 * 1024 * 1024, documents: 50_000, issues: 200_000 };
/** The most issues that are kept per document: more than it has keys; more would only hide the first. */
const MAX_ISSUES = 50;
/** The longest piece of a file that a message quotes, in code points. */
const MAX_QUOTED = 80;
/** The most files to read at the same time, far below the limit on open files. */
const MAX_OPEN_FILES = 16;
/** The longest text whose fixes are proved, because it is read again for them. */
const MAX_FIXED_TEXT = 64 * 1024;
/** The most fixes that are proved for one file. */
const MAX_FIXES = 10;


/***/ }),

/***/ 16564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ workingEndpoints),
/* harmony export */   h8: () => (/* binding */ smtpTlsMode),
/* harmony export */   pB: () => (/* binding */ compatibility)
/* harmony export */ });
/* unused harmony export COMPATIBILITY_MATRIX */
const SUBMISSION = { protocol: "smtp", port: 587, tls: "starttls" };
const SUBMISSIONS = { protocol: "smtp", port: 465, tls: "implicit" };
const IMAPS = { protocol: "imap", port: 993, tls: "implicit" };
const ALL_TLS = ["implicit", "starttls", "none"];
const ALL_LOGINS = ["PLAIN", "OAUTH2"];
function works(endpoint, meaning) {
    return { ...endpoint, tls: [endpoint.tls], authentication: ALL_LOGINS, meaning };
}
function impossible(protocol, port, meaning, nearest, tls = ALL_TLS) {
    return { protocol, port, tls, authentication: ALL_LOGINS, meaning, nearest };
}
/** The protocol compatibility matrix of Genesys Cloud mailboxes: protocol × port × TLS mode × authentication. */
const COMPATIBILITY_MATRIX = [
    works(SUBMISSION, "SMTP submission with STARTTLS (RFC 6409)"),
    works(SUBMISSIONS, "SMTP submission with implicit TLS (RFC 8314)"),
    works(IMAPS, "IMAP with implicit TLS (RFC 8314)"),
    impossible("smtp", 587, "clear text until STARTTLS, never TLS from the first byte", SUBMISSIONS, ["implicit"]),
    impossible("smtp", 465, "TLS from the first byte, without STARTTLS", SUBMISSION, ["starttls"]),
    impossible("smtp", 587, "submission without TLS, which would send the password in clear text", SUBMISSION, ["none"]),
    impossible("smtp", 465, "submission without TLS, which would send the password in clear text", SUBMISSIONS, ["none"]),
    impossible("smtp", 25, "for mail between servers, not for submission", SUBMISSION),
    impossible("smtp", 2525, "an unofficial submission port", SUBMISSION),
    impossible("smtp", 2587, "an unofficial submission port with STARTTLS", SUBMISSION),
    impossible("smtp", 2465, "an unofficial submission port with implicit TLS", SUBMISSIONS),
    impossible("smtp", 143, "IMAP with STARTTLS", SUBMISSION),
    impossible("smtp", 993, "IMAP with implicit TLS", SUBMISSIONS),
    impossible("smtp", 110, "POP3 with STARTTLS", SUBMISSION),
    impossible("smtp", 995, "POP3 with implicit TLS", SUBMISSIONS),
    impossible("imap", 993, "TLS from the first byte, without STARTTLS", IMAPS, ["starttls"]),
    impossible("imap", 993, "IMAP without TLS, which would send the password in clear text", IMAPS, ["none"]),
    impossible("imap", 143, "IMAP with STARTTLS", IMAPS),
    impossible("imap", 220, "IMAP version 3, which is obsolete", IMAPS),
    impossible("imap", 110, "POP3 with STARTTLS", IMAPS),
    impossible("imap", 995, "POP3 with implicit TLS", IMAPS),
    impossible("imap", 25, "SMTP between servers", IMAPS),
    impossible("imap", 465, "SMTP submission with implicit TLS", IMAPS),
    impossible("imap", 587, "SMTP submission with STARTTLS", IMAPS),
    impossible("pop3", 110, "POP3, but Genesys Cloud reads mail only over IMAP", IMAPS),
    impossible("pop3", 995, "POP3, but Genesys Cloud reads mail only over IMAP", IMAPS),
];
/**
 * The matrix's row for a protocol and port, and for a TLS mode and login where they matter; undefined for ports
 * that it does not list.
 */
function compatibility(protocol, port, tls, authentication) {
    return COMPATIBILITY_MATRIX.find((row) => row.protocol === protocol && row.port === port &&
        (tls === undefined || row.tls.includes(tls)) &&
        (authentication === undefined || row.authentication.includes(authentication)));
}
/** The ways to connect that work for a protocol, in the matrix's order. */
function workingEndpoints(protocol) {
    return [SUBMISSION, SUBMISSIONS, IMAPS].filter((endpoint) => endpoint.protocol === protocol);
}
/** The TLS mode that a supported SMTP port implies. */
function smtpTlsMode(port) {
    return port === SUBMISSION.port ? SUBMISSION.tls : SUBMISSIONS.tls;
}


/***/ }),

/***/ 24653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ resolveSecret),
/* harmony export */   Lt: () => (/* binding */ parseSecretReference),
/* harmony export */   Rs: () => (/* binding */ meantReference),
/* harmony export */   VZ: () => (/* binding */ FORBIDDEN_PREFIXES),
/* harmony export */   eh: () => (/* binding */ isSecretName)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4177);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1569);


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

/***/ 3430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  sO: () => (/* binding */ AUDIT_SCHEMA),
  fc: () => (/* binding */ complianceOf),
  VG: () => (/* binding */ genesisHash),
  Ld: () => (/* binding */ newRecordId),
  bd: () => (/* binding */ parseAuditLine),
  cD: () => (/* binding */ plainContent),
  _y: () => (/* binding */ plainValue),
  l5: () => (/* binding */ recordForms),
  oj: () => (/* binding */ recordHash),
  JW: () => (/* binding */ sealed),
  I9: () => (/* binding */ timeOfId)
});

// UNUSED EXPORTS: auditRecordSchema, recordTime

;// CONCATENATED MODULE: ./node_modules/uuid/dist-node/rng.js
const rnds8 = new Uint8Array(16);
function rng() {
    return crypto.getRandomValues(rnds8);
}

;// CONCATENATED MODULE: ./node_modules/uuid/dist-node/stringify.js

const byteToHex = [];
for (let i = 0; i < 256; ++i) {
    byteToHex.push((i + 0x100).toString(16).slice(1));
}
function unsafeStringify(arr, offset = 0) {
    return (byteToHex[arr[offset + 0]] +
        byteToHex[arr[offset + 1]] +
        byteToHex[arr[offset + 2]] +
        byteToHex[arr[offset + 3]] +
        '-' +
        byteToHex[arr[offset + 4]] +
        byteToHex[arr[offset + 5]] +
        '-' +
        byteToHex[arr[offset + 6]] +
        byteToHex[arr[offset + 7]] +
        '-' +
        byteToHex[arr[offset + 8]] +
        byteToHex[arr[offset + 9]] +
        '-' +
        byteToHex[arr[offset + 10]] +
        byteToHex[arr[offset + 11]] +
        byteToHex[arr[offset + 12]] +
        byteToHex[arr[offset + 13]] +
        byteToHex[arr[offset + 14]] +
        byteToHex[arr[offset + 15]]).toLowerCase();
}
function stringify(arr, offset = 0) {
    const uuid = unsafeStringify(arr, offset);
    if (!validate(uuid)) {
        throw TypeError('Stringified UUID is invalid');
    }
    return uuid;
}
/* harmony default export */ const dist_node_stringify = ((/* unused pure expression or super */ null && (stringify)));

;// CONCATENATED MODULE: ./node_modules/uuid/dist-node/v7.js


const _state = {};
function v7(options, buf, offset) {
    let bytes;
    if (options) {
        bytes = v7Bytes(options.random ?? options.rng?.() ?? rng(), options.msecs, options.seq, buf, offset);
    }
    else {
        const now = Date.now();
        const rnds = rng();
        updateV7State(_state, now, rnds);
        bytes = v7Bytes(rnds, _state.msecs, _state.seq, buf, offset);
    }
    return buf ?? unsafeStringify(bytes);
}
function updateV7State(state, now, rnds) {
    state.msecs ??= -Infinity;
    state.seq ??= 0;
    if (now > state.msecs) {
        state.seq = v7Sequence(rnds);
        state.msecs = now;
    }
    else {
        state.seq = (state.seq + 1) | 0;
        if (state.seq === 0) {
            state.msecs++;
        }
    }
    return state;
}
function v7Bytes(rnds, msecs, seq, buf, offset = 0) {
    if (rnds.length < 16) {
        throw new Error('Random bytes length must be >= 16');
    }
    if (!buf) {
        buf = new Uint8Array(16);
        offset = 0;
    }
    else {
        if (offset < 0 || offset + 16 > buf.length) {
            throw new RangeError(`UUID byte range ${offset}:${offset + 15} is out of buffer bounds`);
        }
    }
    msecs ??= Date.now();
    seq ??= v7Sequence(rnds);
    buf[offset++] = (msecs / 0x10000000000) & 0xff;
    buf[offset++] = (msecs / 0x100000000) & 0xff;
    buf[offset++] = (msecs / 0x1000000) & 0xff;
    buf[offset++] = (msecs / 0x10000) & 0xff;
    buf[offset++] = (msecs / 0x100) & 0xff;
    buf[offset++] = msecs & 0xff;
    buf[offset++] = 0x70 | ((seq >>> 28) & 0x0f);
    buf[offset++] = (seq >>> 20) & 0xff;
    buf[offset++] = 0x80 | ((seq >>> 14) & 0x3f);
    buf[offset++] = (seq >>> 6) & 0xff;
    buf[offset++] = ((seq << 2) & 0xff) | (rnds[10] & 0x03);
    buf[offset++] = rnds[11];
    buf[offset++] = rnds[12];
    buf[offset++] = rnds[13];
    buf[offset++] = rnds[14];
    buf[offset++] = rnds[15];
    return buf;
}
function v7Sequence(rnds) {
    return ((rnds[6] & 0x7f) << 24) | (rnds[7] << 16) | (rnds[8] << 8) | rnds[9];
}
/* harmony default export */ const dist_node_v7 = (v7);

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __nccwpck_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __nccwpck_require__(24780);
// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __nccwpck_require__(18508);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __nccwpck_require__(4507);
;// CONCATENATED MODULE: ./build/src/core/audit/audit-record.js





/** Name and major version of the record's format; a reader rejects another major version and ignores unknown fields. */
const AUDIT_SCHEMA = "genesys-email-audit/v1";
const audit_record_text = dist/* string */.YjP();
const optionalText = dist/* exactOptional */.yqP(audit_record_text);
const textOrNull = dist/* nullable */.mee(audit_record_text);
const number = dist/* number */.aig();
const digest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/));
const timestamp = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(isTimestamp));
const projection = dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()));
const configSummarySchema = dist/* looseObject */._H3({ smtp: textOrNull, imap: textOrNull, auth_type: textOrNull });
const checkSchema = dist/* looseObject */._H3({
    id: audit_record_text,
    result: dist/* picklist */.KIO(["passed", "failed", "inconclusive", "skipped"]),
    detail: optionalText,
});
const operationSchema = dist/* looseObject */._H3({
    /** Joins the intent of a write with its result. */
    op_id: optionalText,
    stage: dist/* exactOptional */.yqP(dist/* picklist */.KIO(["intent", "result"])),
    action: audit_record_text,
    resource: optionalText,
    /** The name that the resource has in Genesys Cloud, when it is not the unit's. */
    resource_name: optionalText,
    method: optionalText,
    path_template: optionalText,
    http_status: dist/* exactOptional */.yqP(number),
    attempts: dist/* exactOptional */.yqP(number),
    requests: dist/* exactOptional */.yqP(number),
    latency_ms: dist/* exactOptional */.yqP(number),
    vendor_correlation_id: optionalText,
    adopted: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    /** What a receiver calls the ticket or message that it made of an event. */
    ticket: optionalText,
});
/** The fields of a record that its writer fills in; the chain adds the others. */
const contentEntries = {
    type: audit_record_text,
    severity: dist/* picklist */.KIO(["debug", "info", "notice", "warning", "error"]),
    /** The tutorial's fields; `account_id` is null and `config_summary` contains nulls where a record is not about an account. */
    account_id: textOrNull,
    status: audit_record_text,
    config_summary: configSummarySchema,
    compliance_check: dist/* picklist */.KIO(["passed", "failed", "not_run"]),
    actor: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ kind: audit_record_text, login: audit_record_text, id: textOrNull, triggering_login: textOrNull })),
    principal: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ kind: audit_record_text, client_id: audit_record_text, region: audit_record_text })),
    source: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        /** The label of the Genesys Cloud organisation. */
        organisation: optionalText,
        repository: textOrNull,
        repository_id: textOrNull,
        ref: textOrNull,
        commit: textOrNull,
        run_id: audit_record_text,
        run_attempt: number,
        run_number: dist/* exactOptional */.yqP(number),
        run_url: textOrNull,
        server_url: textOrNull,
        job: textOrNull,
        workflow_ref: textOrNull,
        file: textOrNull,
        /** Of the account file's bytes, as git has them. */
        file_sha256: dist/* exactOptional */.yqP(digest),
        tool_version: audit_record_text,
    })),
    approval: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        status: optionalText,
        change_ref: textOrNull,
        /** The pull request. */
        pr: dist/* exactOptional */.yqP(dist/* nullable */.mee(number)),
    })),
    target: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        system: audit_record_text,
        kind: audit_record_text,
        key: audit_record_text,
        id: textOrNull,
        /** The unit that the target is part of, when it is not the account of that name. */
        unit: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ kind: audit_record_text, key: audit_record_text })),
    })),
    operation: dist/* exactOptional */.yqP(operationSchema),
    outcome: dist/* looseObject */._H3({
        status: dist/* picklist */.KIO(["success", "failure", "pending", "timeout", "skipped", "unknown"]),
        reason: textOrNull,
        error_code: textOrNull,
    }),
    change: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ before: projection, after: projection, redacted: dist/* array */.YOg(audit_record_text) })),
    checks: dist/* exactOptional */.yqP(dist/* array */.YOg(checkSchema)),
    correlation: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        run: audit_record_text,
        dedup_key: optionalText,
        /** The state that an event tells; only where one is made of the record. */
        event: optionalText,
        /** The id of the event that is made of the record, or that was delivered or not. */
        event_id: optionalText,
    })),
    /** What the record says about the run itself: its plan, or the totals of its closing record. */
    run: dist/* exactOptional */.yqP(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())),
    /** The rest of a line that a crash cut off before this record was written. */
    recovered: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ bytes: number, sha256: digest })),
};
/** What makes a line one of an audit log; {@link AuditRecord} writes its type out, and a test holds the two against each other. */
const auditRecordSchema = dist/* object */.Ikc({
    ...contentEntries,
    schema: dist/* literal */.euz(AUDIT_SCHEMA),
    id: audit_record_text,
    seq: dist/* pipe */.FsL(number, dist/* integer */.ndf(), dist/* minValue */.Wwf(0)),
    /** RFC 3339, UTC, milliseconds. */
    timestamp,
    prev_hash: digest,
    hash: digest,
});
/** Reads one line of an audit log; undefined when it is not a record of this major version. */
function parseAuditLine(line) {
    const record = (0,http/* parseJson */.qF)(line);
    // The record as read, not valibot's copy: the hash covers fields that are not in the schema.
    return dist.is(auditRecordSchema, record) ? record : undefined;
}
/** The hash that a record must carry: SHA-256 of its canonical form without `hash` itself. */
function recordHash(record) {
    return (0,bytes/* sha256 */.sc)(recordForms(record).content);
}
/** A record in canonical form, which is its line, and that form without `hash`, which its hash is of; both at the cost of one. */
function recordForms(record) {
    const members = (0,canonical_json/* canonicalMembers */.uI)(record);
    return { line: (0,canonical_json/* canonicalObject */.e3)(members), content: (0,canonical_json/* canonicalObject */.e3)(members.filter(([key]) => key !== "hash")) };
}
/** A record with the hash that it must carry, and its line. */
async function sealed(content) {
    const members = (0,canonical_json/* canonicalMembers */.uI)(content);
    const hash = await (0,bytes/* sha256 */.sc)((0,canonical_json/* canonicalObject */.e3)(members));
    const after = members.findIndex(([key]) => key > "hash");
    const whole = members.toSpliced(after === -1 ? members.length : after, 0, ...(0,canonical_json/* canonicalMembers */.uI)({ hash }));
    return { record: { ...content, hash }, line: (0,canonical_json/* canonicalObject */.e3)(whole) };
}
/** The `prev_hash` of a file's first record: it ties the file to the run that started it. */
function genesisHash(source) {
    return (0,bytes/* sha256 */.sc)((0,canonical_json/* canonicalJson */.dj)({
        schema: AUDIT_SCHEMA,
        repository: source?.repository ?? null,
        run_id: source?.run_id ?? null,
        run_attempt: source?.run_attempt ?? null,
    }));
}
/** `passed` only when checks ran and all of them passed; an inconclusive one leaves `not_run`. */
function complianceOf(checks) {
    const ran = checks.filter((check) => check.result !== "skipped");
    if (ran.some((check) => check.result === "failed"))
        return "failed";
    return ran.length > 0 && ran.every((check) => check.result === "passed") ? "passed" : "not_run";
}
/** The content without undefined fields and lone surrogates, which JSON cannot carry; its foreign texts were cleaned of secrets where they entered. */
function plainContent(content) {
    return plainValue(content);
}
/** A JSON-like value without undefined fields and lone surrogates. */
function plainValue(value) {
    if (typeof value === "string")
        return value.toWellFormed();
    if (Array.isArray(value))
        return value.map((item) => plainValue(item ?? null));
    if (value === null || typeof value !== "object")
        return value;
    const kept = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(kept.map(([key, item]) => [key, plainValue(item)]));
}
function isTimestamp(text) {
    const time = Date.parse(text);
    return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
/** Any RFC 3339 time in the form that a record has it: UTC, milliseconds; undefined for a text that is none. */
function recordTime(text) {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text) ? Date.parse(text) : NaN;
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
/** The milliseconds since the epoch that a UUID version 7 holds; undefined for any other id. */
function timeOfId(id) {
    const hex = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.exec(id);
    return hex === null ? undefined : Number.parseInt(`${hex[1]}${hex[2]}`, 16);
}
/** A new UUID version 7 (RFC 9562 section 5.7): sorts by time. */
function newRecordId(clock, random) {
    const random16 = new Uint8Array(16);
    if (random === undefined)
        crypto.getRandomValues(random16);
    else
        random16.forEach((_, index) => random16[index] = Math.floor(random() * 256));
    return dist_node_v7({ msecs: clock.now(), random: random16 });
}


/***/ }),

/***/ 2106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  MN: () => (/* binding */ EVENT_NAMES),
  qU: () => (/* binding */ changedState),
  LC: () => (/* binding */ stateEventId)
});

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __nccwpck_require__(24780);
// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __nccwpck_require__(18508);
;// CONCATENATED MODULE: ./build/src/core/base/name-uuid.js

/**
 * A UUID made of a name: version 8 with SHA-256, as RFC 9562 lays it out in appendix B.2. Equal for equal namespaces (a UUID)
 * and names, on any machine and at any time.
 */
async function nameUuid(namespace, name) {
    const space = Uint8Array.from(namespace.replaceAll("-", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const hashed = new Uint8Array([...space, ...new TextEncoder().encode(name)]);
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", hashed)).slice(0, 16);
    bytes[6] = (bytes[6] ?? 0) & 0x0f | 0x80;
    bytes[8] = (bytes[8] ?? 0) & 0x3f | 0x80;
    return (0,base_bytes/* toHex */.nj)(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js + 3 modules
var audit_record = __nccwpck_require__(3430);
;// CONCATENATED MODULE: ./build/src/core/audit/event-state.js




/** The states of an account that an ITSM system is told. */
const EVENT_NAMES = [
    "email_account_provisioned",
    "email_account_updated",
    "email_account_deleted",
    "email_account_failed",
    "email_account_recovered",
];
const FAILED_ENDS = new Set(["account.failed", "account.timed_out", "account.unknown"]);
/** The state that the end of an account's change brought, or undefined where nothing changed. */
function changedState({ type, result, operation }) {
    if (FAILED_ENDS.has(type))
        return "email_account_failed";
    if (type === "account.blocked")
        return result === "failure" ? "email_account_failed" : undefined;
    if (type === "account.removed")
        return "email_account_deleted";
    if (type !== "account.active")
        return undefined;
    return operation?.action === "update" ? "email_account_updated" : "email_account_provisioned";
}
/** Of this project's events, and of nothing else. */
const NAMESPACE = "3f1d6a52-9c0e-4b87-8d35-6f2a7e91c4b8";
/** The id of the event that tells a state: the same from any run on any machine. */
async function stateEventId({ organisation, key, event, code, content }) {
    const wanted = await (0,base_bytes/* sha256 */.sc)((0,canonical_json/* canonicalJson */.dj)((0,audit_record/* plainValue */._y)(content ?? null)));
    return await nameUuid(NAMESPACE, (0,canonical_json/* canonicalJson */.dj)([organisation ?? null, key, event, code ?? null, wanted]));
}


/***/ }),

/***/ 15767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ graceAfter),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   eu: () => (/* binding */ Mutex),
/* harmony export */   jf: () => (/* binding */ Semaphore),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   nl: () => (/* binding */ deadline),
/* harmony export */   sf: () => (/* binding */ mapLimit),
/* harmony export */   u7: () => (/* binding */ onAbort)
/* harmony export */ });
/** Runs `task` with a signal that aborts after `ms` milliseconds or with `signal`; what it throws then is `onTimeout()` or the signal's reason. */
async function deadline(ms, clock, signal, onTimeout, task) {
    signal?.throwIfAborted();
    const expiry = new AbortController();
    const done = new AbortController();
    const combined = signal ? AbortSignal.any([signal, expiry.signal]) : expiry.signal;
    const timer = clock.sleep(ms, done.signal).then(() => expiry.abort(onTimeout()), () => undefined);
    try {
        return await abortable(task(combined), combined);
    }
    finally {
        done.abort();
        await timer;
    }
}
/** Settles with the promise, or rejects with the signal's reason when it aborts first; what the promise stands for goes on. */
function abortable(promise, signal) {
    return new Promise((resolve, reject) => {
        const release = onAbort(signal, reject);
        promise.then(resolve, reject).finally(release);
    });
}
/** Calls `action` once, with the reason, when the signal aborts, or soon if it has; the returned function takes that back. */
function onAbort(signal, action) {
    if (!signal)
        return () => undefined;
    let wanted = true;
    const listener = () => {
        if (wanted)
            action(signal.reason);
    };
    // Never before the caller has what takes it back.
    if (signal.aborted)
        queueMicrotask(listener);
    else
        signal.addEventListener("abort", listener, { once: true });
    return () => {
        wanted = false;
        signal.removeEventListener("abort", listener);
    };
}
/** Maps with at most `limit` tasks in flight and keeps the order of the items; the first rejection stops new tasks. */
async function mapLimit(items, limit, task) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        while (next < items.length) {
            const index = next++;
            try {
                results[index] = await task(items[index], index);
            }
            catch (error) {
                next = items.length;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, limit), items.length) }, worker));
    return results;
}
/** Repeats `task` with full-jitter exponential backoff while its failure is retryable; throws the last failure. */
async function retry(options, task) {
    for (let attempt = 1;; attempt++) {
        options.signal?.throwIfAborted();
        try {
            return await task(attempt);
        }
        catch (error) {
            const verdict = attempt < options.attempts ? options.retryable(error, attempt) : false;
            if (verdict === false)
                throw error;
            const wait = typeof verdict === "number" ? verdict : backoffMs(attempt, options);
            await options.clock.sleep(wait, options.signal);
        }
    }
}
/** Full-jitter exponential backoff (AWS Architecture Blog, 2015) for the wait after attempt `attempt`, in milliseconds. */
function backoffMs(attempt, options) {
    const ceiling = Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1));
    return Math.round(ceiling * options.random());
}
/** Serialises asynchronous work: each task starts when the previous one has settled. */
class Mutex {
    #tail = Promise.resolve();
    run(task) {
        const result = this.#tail.then(task, task);
        this.#tail = result.catch(() => undefined);
        return result;
    }
}
/** Lets at most `limit` tasks run at once; the others start in the order in which they came. */
class Semaphore {
    #free;
    #waiting = [];
    constructor(limit) {
        this.#free = limit;
    }
    async run(task) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free++;
        }
    }
}
/** Makes a {@link Grace} after `signal`. */
function graceAfter(signal, ms, clock) {
    const ended = new AbortController();
    const released = new AbortController();
    const release = onAbort(signal, (reason) => {
        clock.sleep(ms, released.signal).then(() => ended.abort(reason), () => undefined);
    });
    return {
        signal: ended.signal,
        release: () => {
            release();
            released.abort();
        },
    };
}


/***/ }),

/***/ 24780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ latin1Bytes),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Wy: () => (/* binding */ latin1),
/* harmony export */   nj: () => (/* binding */ toHex),
/* harmony export */   nk: () => (/* binding */ toBase64),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/** Bytes as text, one character a byte (ISO 8859-1). */
function latin1(bytes) {
    let text = "";
    for (const byte of bytes)
        text += String.fromCharCode(byte);
    return text;
}
/** The bytes of a text that {@link latin1} made. */
function latin1Bytes(text) {
    return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
/** Base64 with padding (RFC 4648 section 4) of bytes, or of a text's UTF-8 form. */
function toBase64(data) {
    return btoa(latin1(typeof data === "string" ? new TextEncoder().encode(data) : data));
}
/** The bytes of base64, with or without padding, blanks left out; undefined when it is none. */
function fromBase64(text) {
    try {
        return latin1Bytes(atob(text));
    }
    catch {
        return undefined;
    }
}
/** Lower-case hexadecimal, two digits a byte. */
function toHex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
/** The SHA-256 of bytes, or of a text's UTF-8 form, as `sha256:<hex>`. */
async function sha256(data) {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return `sha256:${toHex(new Uint8Array(digest))}`;
}


/***/ }),

/***/ 18508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   e3: () => (/* binding */ canonicalObject),
/* harmony export */   uI: () => (/* binding */ canonicalMembers)
/* harmony export */ });
/* harmony import */ var json_canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(15008);

/** The canonical form of a JSON value (RFC 8785); throws TypeError for values without one: undefined, NaN, a lone surrogate. */
function canonicalJson(value) {
    return (0,json_canonicalize__WEBPACK_IMPORTED_MODULE_0__/* .canonicalizeEx */ .g)(plain(value, "$"), { strictUndefined: true });
}
/** The members of an object in canonical form, in their order (RFC 8785 section 3.2.3). Throws as {@link canonicalJson}. */
function canonicalMembers(value) {
    const members = Object.entries(value).map(([key, item]) => {
        // In braces: the key is held to the same rules.
        return [key, canonicalJson({ [key]: item }).slice(1, -1)];
    });
    return members.sort(([a], [b]) => a < b ? -1 : 1);
}
/** The canonical form of the object that has these members, which are in their order. */
function canonicalObject(members) {
    return `{${members.map(([, text]) => text).join(",")}}`;
}
/** A deep copy that shares nothing, because the serialiser mistakes a value that occurs twice for a cycle. */
function plain(value, path) {
    if (value === null || typeof value === "boolean")
        return value;
    if (typeof value === "string")
        return wellFormed(value, path);
    if (typeof value === "number" && Number.isFinite(value))
        return value;
    if (Array.isArray(value))
        return value.map((item, index) => plain(item, `${path}[${index}]`));
    if (typeof value !== "object")
        throw new TypeError(`Cannot write ${path} as canonical JSON: it is ${typeof value}`);
    const copy = Object.create(null);
    for (const [key, item] of Object.entries(value)) {
        if (key === "toJSON")
            throw new TypeError(`Cannot write ${path} as canonical JSON: it has a key toJSON`);
        copy[wellFormed(key, path)] = plain(item, `${path}.${key}`);
    }
    return copy;
}
function wellFormed(text, path) {
    if (!text.isWellFormed())
        throw new TypeError(`Cannot write ${path} as canonical JSON: it contains a lone surrogate`);
    return text;
}


/***/ }),

/***/ 4177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  uV: () => (/* binding */ AppError),
  Lp: () => (/* binding */ CODES),
  j1: () => (/* binding */ ConfigurationError),
  et: () => (/* binding */ asAppError),
  Gu: () => (/* binding */ codeEntry),
  CA: () => (/* binding */ errorCode),
  gJ: () => (/* binding */ errorMessage),
  gk: () => (/* binding */ finding),
  bJ: () => (/* binding */ isError),
  Ce: () => (/* binding */ plainFinding)
});

;// CONCATENATED MODULE: ./build/src/core/codes/account-codes.js
/** Codes of the account stage: files, documents, keys, values, references, providers. */
const accountCodes = {
    KEY_UNKNOWN: {
        severity: "error",
        sentence: "An account has an unknown key",
        cause: "A typo, or a key from another tool",
        remedy: "Correct or remove the key",
        audience: "author of the file",
    },
    KEY_MISSING: {
        severity: "error",
        sentence: "A required key is missing",
        cause: "The key was left out, or it is indented wrongly",
        remedy: "Add the key",
        audience: "author of the file",
    },
    KEY_DUPLICATE: {
        severity: "error",
        sentence: "A key appears twice in one document",
        cause: "A merge that kept both sides, or a missing --- marker between two accounts",
        remedy: "Keep one of the two",
        audience: "author of the file",
    },
    VALUE_TYPE: {
        severity: "error",
        sentence: "A value has the wrong type",
        cause: "Quotes turn a number into text, and unquoted text can be read as a number or as empty",
        remedy: "Write numbers without quotes, and put text that looks like a number in quotes",
        audience: "author of the file",
    },
    VALUE_INVALID: {
        severity: "error",
        sentence: "A value is not valid for its key",
        cause: "A typo, or a value meant for another key",
        remedy: "Correct the value",
        audience: "author of the file",
    },
    ROUTE_KEYS_CONFLICT: {
        severity: "error",
        sentence: "Two keys of routing do not go together",
        cause: "One of them takes the place of the other, or says nothing without a queue",
        remedy: "Keep the one that is meant",
        audience: "author of the file",
    },
    ROUTE_WITHOUT_TARGET: {
        severity: "warning",
        sentence: "The routing block names neither a queue nor a flow",
        cause: "The block was started and not finished",
        remedy: "Add queue or flow: without one of them, nobody gets the mail",
        audience: "author of the file",
    },
    ROUTE_LIMIT: {
        severity: "warning",
        sentence: "The routing block has more folders or copies than Genesys Cloud documents",
        cause: "Pages of Genesys Cloud differ about the limit of folders: 5 or 10",
        remedy: "Keep those that matter; move mail together in the mailbox",
        audience: "author of the file",
    },
    ROUTING_NOT_SENT: {
        severity: "info",
        sentence: "The routing blocks of the files are not sent",
        cause: "The run uses email-accounts, which has no place for them",
        remedy: "Nothing has to be done: the blocks are checked, and change nothing in Genesys Cloud",
        audience: "author of the file",
    },
    API_NEEDS_SERVERS: {
        severity: "error",
        sentence: "An account without servers cannot be sent to email-accounts",
        cause: "The file names a Graph integration (routing.graph) in place of servers, which only email-domains knows",
        remedy: "Add the keys of the servers, authentication_type, username and password",
        audience: "author of the file",
    },
    ISSUES_NOT_SHOWN: {
        severity: "error",
        sentence: "A document has more issues than are shown",
        cause: "The file is probably not an account file",
        remedy: "Fix the issues that are shown, or exclude the file from the accounts globs",
        audience: "author of the file",
    },
    NAME_DUPLICATE: {
        severity: "error",
        sentence: "Two accounts have the same name",
        cause: "A file was copied without changing the name; names that differ only in case or in blanks are the same",
        remedy: "Give each account its own name: the name identifies the account in the organisation",
        audience: "author of the file",
    },
    NAME_LOOK_ALIKE: {
        severity: "warning",
        sentence: "Two accounts have names that look alike",
        cause: "Letters of another script, or digits, stand for letters that they look like, by accident or on purpose",
        remedy: "Make sure that both accounts are wanted, and give them names that people can tell apart",
        audience: "author of the file",
    },
    SECRET_LITERAL: {
        severity: "error",
        sentence: "The file contains a password",
        cause: "A value was written where a reference belongs",
        remedy: "Store the password as a secret, write env:NAME in the file, and change the password: it has been exposed",
        audience: "author of the file",
    },
    SECRET_REFERENCE_INVALID: {
        severity: "error",
        sentence: "A secret reference is malformed",
        cause: "The name after env: has lower-case letters, spaces, symbols or more than 128 characters",
        remedy: "Write env:NAME, where NAME consists of capital letters, digits and _, and starts with a letter",
        audience: "author of the file",
    },
    SECRET_REFERENCE_FORBIDDEN: {
        severity: "error",
        sentence: "A secret reference names a variable that account files must not read",
        cause: "The variable belongs to the runner, to this program or to its own credentials",
        remedy: "Store the mailbox password under its own name, such as SUPPORT_PASSWORD",
        audience: "author of the file",
    },
    SECRET_MISSING: {
        severity: "error",
        sentence: "The secret that an account refers to has no value",
        cause: "The secret is not defined, is empty, or was not passed to this run",
        remedy: "Define the secret and pass it in secrets or secrets-file (on the command line: in ACCOUNT_SECRETS, " +
            "--secrets-file, or a variable whose name ends in _PASSWORD or is given by --allow-env)",
        audience: "platform engineer",
    },
    CFG_CREDENTIAL_CHARS: {
        severity: "error",
        sentence: "A user name or password contains a control character, such as a line break",
        cause: "The secret was stored with a trailing line break, or copied with hidden characters",
        remedy: "Store the value again without the line break",
        audience: "platform engineer",
    },
    TEMPLATE_MALFORMED: {
        severity: "error",
        sentence: "A template has malformed double braces",
        cause: "A pair of braces is not closed, not opened, nested or empty",
        remedy: "Write variables as {{customer.name}}",
        audience: "author of the file",
    },
    TEMPLATE_VARIABLE_UNKNOWN: {
        severity: "warning",
        sentence: "A template uses a variable that Genesys Cloud is not known to fill in",
        cause: "A typo, or a variable of another product",
        remedy: "Use {{customer.name}}, {{customer.email}} or {{message.body}}",
        audience: "author of the file",
    },
    TLS_DISABLED: {
        severity: "error",
        sentence: "An account asks for a connection without TLS",
        cause: "enable_tls is false",
        remedy: "Remove enable_tls, or set it to true: Genesys Cloud connects only over TLS",
        audience: "author of the file",
    },
    CFG_HOST_INVALID: {
        severity: "error",
        sentence: "A server name is not a valid DNS name",
        cause: "A typo, a URL or a port instead of the name, or characters that are not allowed in host names",
        remedy: "Give the full name of the server, such as smtp.example.com",
        audience: "author of the file",
    },
    CFG_HOST_IP_LITERAL: {
        severity: "error",
        sentence: "A server is given as an IP address",
        cause: "Certificates name hosts, so the identity of an IP address cannot be verified",
        remedy: "Give the host name from the server's certificate",
        audience: "author of the file",
    },
    CFG_HOST_MIXED_SCRIPT: {
        severity: "warning",
        sentence: "A host name mixes scripts, or imitates Latin letters with those of another script",
        cause: "A look-alike of a well-known name, by accident or on purpose",
        remedy: "Compare the ASCII form of the name with the one that the mail provider publishes",
        audience: "author of the file",
    },
    CFG_HOST_LOOK_ALIKE: {
        severity: "warning",
        sentence: "A host name looks like that of a known mail provider, and is another",
        cause: "A typo, or a name that somebody registered to be taken for the provider's",
        remedy: "Write the name as the provider publishes it, in plain ASCII",
        audience: "author of the file",
    },
    CFG_HOST_ROLE: {
        severity: "warning",
        sentence: "A key names the wrong kind of mail server",
        cause: "The names of the SMTP and IMAP servers were swapped or copied",
        remedy: "Give the SMTP server in smtp_server and the IMAP server in imap_server",
        audience: "author of the file",
    },
    CFG_HOST_PROVIDER_MISMATCH: {
        severity: "warning",
        sentence: "The SMTP and IMAP servers belong to different data centres of one provider",
        cause: "One of the names was copied from an account in another region",
        remedy: "Use the servers of the mailbox's data centre",
        audience: "mail administrator",
    },
    CFG_PORT_UNSUPPORTED: {
        severity: "error",
        sentence: "Genesys Cloud does not support this port",
        cause: "A port for another protocol or another TLS mode",
        remedy: "Use smtp_port 587 (STARTTLS) or 465 (implicit TLS), and imap_port 993 (implicit TLS)",
        audience: "author of the file",
    },
    CFG_PORT_PROVIDER_MISMATCH: {
        severity: "warning",
        sentence: "The provider does not document this port",
        cause: "The port is valid in general, but not for this provider",
        remedy: "Use the provider's documented port",
        audience: "author of the file",
    },
    CFG_AUTH_PROVIDER_MISMATCH: {
        severity: "error",
        sentence: "The provider does not accept this login method",
        cause: "The provider ended password logins, or never offered OAuth",
        remedy: "Use a login method that the provider accepts",
        audience: "mail administrator",
    },
    CFG_USERNAME_PROVIDER_MISMATCH: {
        severity: "warning",
        sentence: "The user name does not have the form that the provider expects",
        cause: "The provider requires the full address, or a separate user name for SMTP",
        remedy: "Use the user name that the provider shows for SMTP and IMAP",
        audience: "mail administrator",
    },
    PROVIDER_SEND_ONLY: {
        severity: "warning",
        sentence: "The SMTP server belongs to a service that only sends, and its user name opens no mailbox",
        cause: "A relay was taken for the mailbox's own server",
        remedy: "Use the SMTP server of the mailbox itself",
        audience: "author of the file",
    },
    PROVIDER_PROTOCOL_OFF: {
        severity: "info",
        sentence: "The provider keeps mailboxes closed to mail programs until somebody opens them",
        cause: "A default of the provider",
        remedy: "Switch on IMAP in the mailbox's settings",
        audience: "author of the file",
    },
    PROVIDER_APP_PASSWORD: {
        severity: "info",
        sentence: "The provider accepts only an app password",
        cause: "SMTP and IMAP refuse the password of the account itself",
        remedy: "Make sure that the secret contains an app password",
        audience: "mail administrator",
    },
    PROVIDER_END_OF_SUPPORT: {
        severity: "warning",
        sentence: "The provider has announced the end of its service",
        cause: "The account works today, but stops on the announced date",
        remedy: "Move the mailbox to another provider before that date",
        audience: "mail administrator",
    },
};
/** Codes of reading account files: bytes, syntax, documents. */
const accountFileCodes = {
    FILE_MISSING: {
        severity: "error",
        sentence: "An account file does not exist",
        cause: "A wrong path, or a repository that was not checked out",
        remedy: "Give the path of an existing file",
        audience: "author of the file",
    },
    FILE_NOT_REGULAR: {
        severity: "error",
        sentence: "A path is not a regular file",
        cause: "A symbolic link, a folder, a pipe or a device is where an account file is expected",
        remedy: "Put a regular file there: links are never followed, because they can lead out of the repository",
        audience: "author of the file",
    },
    FILE_UNREADABLE: {
        severity: "error",
        sentence: "An account file cannot be read",
        cause: "Missing permission, or a disk or network error",
        remedy: "Make the file readable for the user that runs this program",
        audience: "platform engineer",
    },
    FILE_TOO_LARGE: {
        severity: "error",
        sentence: "An account file is larger than 256 KiB",
        cause: "The file contains something other than accounts, or an image was pasted into a template",
        remedy: "Split the file, or remove what is not needed",
        audience: "author of the file",
    },
    FILE_NOT_UTF8: {
        severity: "error",
        sentence: "An account file is not UTF-8 text",
        cause: "An editor saved it as Latin-1 or UTF-16, or it is a binary file",
        remedy: "Save the file as UTF-8",
        audience: "author of the file",
    },
    ACCOUNTS_LIMIT: {
        severity: "error",
        sentence: "The account files of a run are larger together than it reads",
        cause: "The globs take files that are no account files, or files were made to keep the run busy",
        remedy: "Narrow the accounts globs, or split the files over several runs",
        audience: "platform engineer",
    },
    FILE_CONTROL_CHARACTER: {
        severity: "error",
        sentence: "An account file contains a control character that does not belong in text",
        cause: "A binary file, text copied from a terminal, or an attempt to hide text from a reader",
        remedy: "Remove the character; only LF or CR LF may end a line",
        audience: "author of the file",
    },
    FILE_EMPTY: {
        severity: "error",
        sentence: "An account file contains no account",
        cause: "The file is empty or contains only comments",
        remedy: "Add an account to the file, or remove the file",
        audience: "author of the file",
    },
    DOCUMENT_EMPTY: {
        severity: "error",
        sentence: "A document between two --- markers is empty",
        cause: "An extra marker, or an account that was lost in a merge",
        remedy: "Remove the marker, or add the account",
        audience: "author of the file",
    },
    DOCUMENT_NOT_MAPPING: {
        severity: "error",
        sentence: "A document is not a list of keys and values",
        cause: "It is text, a number or a list; often the space after a colon is missing",
        remedy: "Write one account per document, as keys and values; separate the accounts in a file with ---",
        audience: "author of the file",
    },
    DOCUMENT_LIMIT: {
        severity: "error",
        sentence: "An account file exceeds a limit",
        cause: "More than 64 levels, 10,000 values in a document, or 1,000 documents in a file",
        remedy: "Write accounts as flat keys and values, and spread them over several files",
        audience: "author of the file",
    },
    YAML_SYNTAX: {
        severity: "error",
        sentence: "A document is not valid YAML",
        cause: "A quote, bracket, colon or indentation is wrong at or just before the given position",
        remedy: "Correct the line; put text in double quotes if it contains : # { } [ ] or starts with a special character",
        audience: "author of the file",
    },
    YAML_ALIAS: {
        severity: "error",
        sentence: "A document uses an anchor (&name) or an alias (*name)",
        cause: "Aliases can make a small file grow without bound, and reviewers cannot see the value where it is used",
        remedy: "Write the value itself; put it in quotes if it starts with & or *",
        audience: "author of the file",
    },
    YAML_TAG: {
        severity: "error",
        sentence: "A document uses a tag (!name) or a directive (%NAME)",
        cause: "Tags and directives change how values are read, and accounts do not need them",
        remedy: "Remove it; put the value in quotes if it starts with ! or is meant as text",
        audience: "author of the file",
    },
    JSON_SYNTAX: {
        severity: "error",
        sentence: "A .json file is not valid JSON (RFC 8259)",
        cause: "A comment, a trailing comma, single quotes, or a missing quote or bracket",
        remedy: "Correct the file at the given position, or rename it to .yaml",
        audience: "author of the file",
    },
};

;// CONCATENATED MODULE: ./build/src/core/codes/domain-codes.js
/** Codes of the look at the DNS records of mail domains; warnings at most. */
const domainCodes = {
    DOMAIN_NOT_FOUND: {
        severity: "warning",
        sentence: "The domain of a reply address does not exist",
        cause: "A typo, or a domain that is only known inside the organisation",
        remedy: "Correct reply_to_address: replies of customers would come back",
        audience: "author of the file",
    },
    DOMAIN_MX_MISSING: {
        severity: "warning",
        sentence: "The domain of a reply address has no MX record",
        cause: "The domain is not set up for mail; senders may still try its A record",
        remedy: "Add an MX record, or use an address of a domain that receives mail",
        audience: "mail administrator",
    },
    DOMAIN_MX_NULL: {
        severity: "warning",
        sentence: "The domain of a reply address receives no mail",
        cause: "A null MX record (RFC 7505), as for domains that only send",
        remedy: "Use a reply address of a domain that receives mail",
        audience: "author of the file",
    },
    DOMAIN_MX_PROVIDER: {
        severity: "warning",
        sentence: "The domain's mail goes to another provider than the one whose IMAP server the account names",
        cause: "The mailbox was moved, or the file names an old or another server",
        remedy: "Check where the mailbox is, and name that provider's servers",
        audience: "author of the file",
    },
    DOMAIN_SPF_MISSING: {
        severity: "warning",
        sentence: "The sending domain has no SPF record",
        cause: "The domain's DNS was never set up for sending",
        remedy: "Add a TXT record that begins with v=spf1 and names the servers that send for the domain (RFC 7208)",
        audience: "mail administrator",
    },
    DOMAIN_SPF_SEVERAL: {
        severity: "warning",
        sentence: "The sending domain has several SPF records, which receivers treat as an error",
        cause: "Each service added its own record",
        remedy: "Join them into one record (RFC 7208 section 3.2)",
        audience: "mail administrator",
    },
    DOMAIN_SPF_PROVIDER: {
        severity: "warning",
        sentence: "The sending domain's SPF record does not lead to the provider whose SMTP server the account names",
        cause: "The provider was added or changed, and DNS was not",
        remedy: "Add the provider's include to the domain's SPF record",
        audience: "mail administrator",
    },
    DOMAIN_DMARC_MISSING: {
        severity: "warning",
        sentence: "The sending domain has no DMARC record",
        cause: "The domain's DNS was never set up for it; large receivers ask for one",
        remedy: "Add a TXT record at _dmarc with v=DMARC1 and a policy (RFC 7489)",
        audience: "mail administrator",
    },
    DOMAIN_DMARC_INVALID: {
        severity: "warning",
        sentence: "The sending domain's DMARC record has no policy that receivers know",
        cause: "A typo in the record",
        remedy: "Give p=none, p=quarantine or p=reject right after v=DMARC1",
        audience: "mail administrator",
    },
    DOMAIN_DMARC_ALIGNMENT: {
        severity: "warning",
        sentence: "The account's mailbox and the address that it writes as or is replied to at belong to different organisations, and DMARC is enforced",
        cause: "A mailbox of one domain that writes in the name of another",
        remedy: "Use a mailbox, a reply address and routing.from_email of one domain, or set up SPF and DKIM for the domain in From",
        audience: "mail administrator",
    },
    DOMAIN_SRV_OTHER: {
        severity: "info",
        sentence: "The domain announces other mail servers than those that the account names",
        cause: "The account names an alias, or an old server",
        remedy: "If the account's server does not answer as expected, use the one that the domain announces",
        audience: "author of the file",
    },
};

;// CONCATENATED MODULE: ./build/src/core/codes/genesys-codes.js
/** Codes of the Genesys stage: token, API, plan, writes and validation. */
const genesysCodes = {
    GENESYS_CREDENTIALS: {
        severity: "error",
        sentence: "Genesys Cloud does not accept the OAuth client",
        cause: "The client id or secret is wrong, was rotated, or belongs to another region",
        remedy: "Check genesys-client-id, genesys-client-secret and genesys-region against Admin > Integrations > OAuth",
        audience: "Genesys administrator",
    },
    GENESYS_UNREACHABLE: {
        severity: "error",
        sentence: "Genesys Cloud could not be reached, or the connection was lost",
        cause: "DNS, a firewall or a proxy between the runner and Genesys Cloud, or a wrong host",
        remedy: "Check that the runner can reach genesys-api-url and genesys-login-url over HTTPS; check HTTPS_PROXY if it needs one",
        audience: "network team",
        conclusive: false,
        retryable: true,
    },
    GENESYS_TIMEOUT: {
        severity: "error",
        sentence: "Genesys Cloud did not answer in time",
        cause: "The platform is slow, or a firewall drops the traffic",
        remedy: "Run again later; if the error persists, look at status.mypurecloud.com",
        audience: "platform engineer",
        conclusive: false,
        retryable: true,
    },
    GENESYS_THROTTLED: {
        severity: "error",
        sentence: "Genesys Cloud kept refusing requests because the rate limit was reached",
        cause: "Other programs use the same OAuth client, or the limit is lower than its headers say",
        remedy: "Give this program its own OAuth client, or lower rate-limit",
        audience: "Genesys administrator",
        retryable: true,
    },
    GENESYS_NOT_JSON: {
        severity: "error",
        sentence: "The response is not from the Genesys Cloud API",
        cause: "A proxy or login page answered instead, or genesys-api-url or genesys-login-url points to something else",
        remedy: "Check genesys-region, genesys-api-url, genesys-login-url and the runner's proxy",
        audience: "platform engineer",
        retryable: true,
    },
    GENESYS_REPLY_INVALID: {
        severity: "error",
        sentence: "A response of the Genesys Cloud API was cut off, was too long, or lacks a field that this program reads",
        cause: "The connection broke in mid-response, or the API at genesys-api-url has another version of the contract",
        remedy: "Run again; if the error persists, compare the API at genesys-api-url with the contract that genesys-api names",
        audience: "platform engineer",
        retryable: true,
    },
    GENESYS_REDIRECTED: {
        severity: "error",
        sentence: "Genesys Cloud answered with a redirect, which is not followed because it would pass on the token",
        cause: "genesys-api-url or genesys-login-url is not the final address",
        remedy: "Give the address that the redirect points to, if you trust it",
        audience: "platform engineer",
    },
    GENESYS_REFUSED: {
        severity: "error",
        sentence: "Genesys Cloud rejected the request as invalid",
        cause: "A value that the API does not allow, or a rule that changed on its side",
        remedy: "Correct the value that the API's message names",
        audience: "author of the file",
    },
    GENESYS_FORBIDDEN: {
        severity: "error",
        sentence: "The OAuth client lacks a permission",
        cause: "The OAuth client has no role with the permission, or not for this division",
        remedy: "Give the OAuth client a role with the permission that the message names",
        audience: "Genesys administrator",
    },
    GENESYS_NOT_FOUND: {
        severity: "error",
        sentence: "Genesys Cloud found nothing at this address",
        cause: "What the message names was deleted in the meantime, is not visible yet, or is not served by the API at genesys-api-url",
        remedy: "Run again: the plan is then made of what is there; if that does not help, check genesys-api-url",
        audience: "platform engineer",
    },
    GENESYS_CONFLICT: {
        severity: "error",
        sentence: "Genesys Cloud has another account with that name, or the account was changed at the same time",
        cause: "Another program or person wrote to the organisation during the run",
        remedy: "Run again: the existing account is then compared and updated",
        audience: "platform engineer",
        retryable: true,
    },
    GENESYS_SERVER_ERROR: {
        severity: "error",
        sentence: "Genesys Cloud failed to handle the request",
        cause: "A fault on the platform's side",
        remedy: "Run again later; if the error persists, give the inin-correlation-id to Genesys support",
        audience: "platform engineer",
        conclusive: false,
        retryable: true,
    },
    GENESYS_LISTING_INCOMPLETE: {
        severity: "error",
        sentence: "The accounts of the organisation could not be listed completely",
        cause: "Accounts were added or removed while the pages were read, or the API's paging is faulty",
        remedy: "Run again when nothing else writes to the organisation",
        audience: "platform engineer",
        retryable: true,
    },
    GENESYS_READ_ONLY: {
        severity: "error",
        sentence: "A read-only run tried to write, and was stopped before the request was sent",
        cause: "A bug in this program",
        remedy: "Report it with the message and the version; nothing was written",
        audience: "platform engineer",
    },
    VALIDATION_FAILED: {
        severity: "error",
        sentence: "Genesys Cloud could not validate the account against its mail servers",
        cause: "A wrong password or user name, or mail servers that Genesys Cloud cannot reach",
        remedy: "Fix what the message names; if the file stays the same, list the account in rotate to have it validated again",
        audience: "mail administrator",
    },
    VALIDATION_TIMED_OUT: {
        severity: "error",
        sentence: "Genesys Cloud did not finish validating the account in the time allowed",
        cause: "The platform or the mail servers are slow",
        remedy: "Run again (the next run continues to wait and writes nothing), or raise poll-timeout",
        audience: "platform engineer",
        retryable: true,
    },
    WRITE_UNKNOWN: {
        severity: "error",
        sentence: "It is unknown whether a write took effect",
        cause: "The connection broke before the response, and the lookups after it failed as well",
        remedy: "Run again: the account is looked up first; if only its password changed, list it in rotate",
        audience: "platform engineer",
        retryable: true,
    },
    NAME_AMBIGUOUS: {
        severity: "error",
        sentence: "More than one account has this name",
        cause: "Two files, or two live accounts, have names that differ only in case",
        remedy: "Rename or remove one of them",
        audience: "author of the file",
    },
    NAME_UNKNOWN: {
        severity: "error",
        sentence: "A file names something that the organisation does not have",
        cause: "A typo, another organisation, or a division that the OAuth client may not see",
        remedy: "Write the exact name or the id of what is meant",
        audience: "author of the file",
    },
    FLOW_UNUSABLE: {
        severity: "error",
        sentence: "A flow that a file names cannot take e-mail",
        cause: "It is a flow of another type, or it was never published",
        remedy: "Name an inbound email flow, and publish it",
        audience: "author of the file",
    },
    GRAPH_INACTIVE: {
        severity: "error",
        sentence: "The Graph integration that a file names is not active",
        cause: "It was never enabled, or its access to Microsoft 365 has ended",
        remedy: "Enable the integration in Genesys Cloud; after a change in Azure, disable and enable it",
        audience: "Genesys administrator",
    },
    SCHEMA_KEY_UNKNOWN: {
        severity: "error",
        sentence: "An integration type has no key for what the files say, so nothing was written",
        cause: "Genesys Cloud changed the configuration of its mail integrations",
        remedy: "Report the keys that the message lists, with the version of this program",
        audience: "platform engineer",
    },
    AUTH_NOT_IN_API: {
        severity: "error",
        sentence: "The mail integrations of Genesys Cloud take a user name and a password only",
        cause: "authentication_type is OAUTH2, which has no place in email-domains",
        remedy: "For Microsoft 365, name a Microsoft Graph integration (routing.graph); else use PLAIN with an app password",
        audience: "author of the file",
    },
    ROUTE_ADDRESS_MISSING: {
        severity: "error",
        sentence: "It is unknown at which address Genesys Cloud is to receive the mail",
        cause: "username is no e-mail address, and there is no routing.address",
        remedy: "Add routing.address",
        audience: "author of the file",
    },
    ROUTE_ADDRESS_TWICE: {
        severity: "error",
        sentence: "Two accounts have one address",
        cause: "A file was copied, or the addresses differ only in case",
        remedy: "Give one of them another routing.address, or remove it",
        audience: "author of the file",
    },
    DOMAIN_SERVERS_DIFFER: {
        severity: "error",
        sentence: "Accounts of one domain have different mail servers",
        cause: "Genesys Cloud has one pair of servers for a whole domain",
        remedy: "Give all accounts of the domain the same servers and ports",
        audience: "author of the file",
    },
    DOMAIN_LOGIN_DIFFERS: {
        severity: "error",
        sentence: "Accounts of one domain have different logins",
        cause: "Genesys Cloud has one mailbox, and so one login, for a whole domain",
        remedy: "Give all accounts of the domain the same username and the same password reference",
        audience: "author of the file",
    },
    DOMAIN_GRAPH_DIFFERS: {
        severity: "error",
        sentence: "Accounts of one domain have different Graph integrations",
        cause: "Genesys Cloud has one Graph integration, or one pair of servers, for a whole domain",
        remedy: "Give all accounts of the domain the same routing.graph, or none of them",
        audience: "author of the file",
    },
    FOLDER_TWICE: {
        severity: "error",
        sentence: "Two accounts of one domain read the same folder",
        cause: "A folder's mail goes to one route",
        remedy: "Name the folder for one account only",
        audience: "author of the file",
    },
    IMAP_WITHOUT_FOLDERS: {
        severity: "warning",
        sentence: "No account of a domain reads a folder of its mailbox",
        cause: "routing.mailbox_folders is missing, and a domain with several accounts has no default",
        remedy: "Add routing.mailbox_folders to the account that takes the mail of INBOX",
        audience: "author of the file",
    },
    DESCRIPTION_NOT_SENT: {
        severity: "info",
        sentence: "The descriptions of the files are not sent",
        cause: "Routes of Genesys Cloud have no description",
        remedy: "Nothing has to be done: descriptions stand in the files and in reports",
        audience: "author of the file",
    },
    SIGNATURE_NOT_SENT: {
        severity: "warning",
        sentence: "The signature of the file is not sent",
        cause: "A route refers to a canned response and has no text of its own",
        remedy: "Make a canned response and name it in routing.signature, or leave signature empty",
        audience: "author of the file",
    },
    TEMPLATE_NOT_SENT: {
        severity: "warning",
        sentence: "A template of the file is not sent",
        cause: "Routes of Genesys Cloud have no templates of replies",
        remedy: "Give agents canned responses, and leave the template empty",
        audience: "author of the file",
    },
    REPLY_TO_NOT_SENT: {
        severity: "error",
        sentence: "Replies cannot go to an address outside the organisation's routes",
        cause: "A route replies by its own address or by that of another route",
        remedy: "Set reply_to_address to the account's own address, or to that of another account",
        audience: "author of the file",
    },
    REPLY_TARGET_REMOVED: {
        severity: "error",
        sentence: "A route is not deleted, because replies of another one go to it",
        cause: "Another file still names its address in reply_to_address or routing.reply_to",
        remedy: "Change the other file first",
        audience: "author of the file",
    },
    NOT_OURS: {
        severity: "error",
        sentence: "Something that was made by hand differs from its file, and was left as it is",
        cause: "The domain's integrations, or the route, were not made by this program",
        remedy: "Set adopt: true to take it over, or make the file like it (import writes such a file)",
        audience: "platform engineer",
    },
    QUOTA_REACHED: {
        severity: "error",
        sentence: "The plan needs more than the organisation may have",
        cause: "Genesys Cloud limits domains, integrations and routes",
        remedy: "Remove what is not used, or ask Genesys to raise the limit",
        audience: "Genesys administrator",
    },
    DOMAIN_IN_USE: {
        severity: "error",
        sentence: "A domain, or what belongs to one, was not removed, because something still uses it",
        cause: "Routes were made since the plan, or stand in no file, or another domain or integration refers to what should go",
        remedy: "Remove what the message names, or keep the domain",
        audience: "platform engineer",
    },
    SMTP_TEST_FAILED: {
        severity: "warning",
        sentence: "Genesys Cloud could not connect to the SMTP server of a domain",
        cause: "The server does not let Genesys Cloud in, or refuses the login",
        remedy: "Look at the words of Genesys Cloud, and allow its addresses at the server",
        audience: "mail administrator",
    },
    NEEDED_UNIT_FAILED: {
        severity: "error",
        sentence: "Something that the account shares with others failed first",
        cause: "What several accounts need, such as their domain, could not be written; its own reason stands beside it",
        remedy: "Fix what failed first and run again: the accounts that need it follow",
        audience: "platform engineer",
    },
    PRUNE_BLOCKED: {
        severity: "error",
        sentence: "Accounts that are in no file any more were not deleted",
        cause: "There are more than max-prune allows, or not every file, or not the whole history, could be read",
        remedy: "Make sure that the removal is intended; then raise max-prune for one run, mend the file that is named, or check out with fetch-depth: 0",
        audience: "platform engineer",
    },
};

;// CONCATENATED MODULE: ./build/src/core/codes/tls-codes.js
/** Codes of the TLS handshake and its parameters. */
const tlsCodes = {
    TLS_NOT_TLS: {
        severity: "error",
        sentence: "The server sends plain text where TLS is expected",
        cause: "The port belongs to the other TLS mode, or TLS is not set up",
        remedy: "Use 587 for STARTTLS and 465 or 993 for TLS from the first byte",
        audience: "author of the file",
    },
    TLS_FIRST: {
        severity: "error",
        sentence: "The port requires TLS from the first byte instead of STARTTLS",
        cause: "The service listens on the other TLS mode's port",
        remedy: "Use port 465, or let the mail service offer STARTTLS on 587",
        audience: "mail administrator",
    },
    TLS_VERSION: {
        severity: "error",
        sentence: "The server supports only obsolete TLS versions",
        cause: "It supports only TLS 1.0 or 1.1, which RFC 8996 forbids",
        remedy: "Turn on TLS 1.2 and 1.3",
        audience: "mail administrator",
    },
    TLS_NO_TLS13: {
        severity: "info",
        sentence: "The server does not negotiate TLS 1.3",
        cause: "An older TLS library, or a setting",
        remedy: "Turn on TLS 1.3 if the server's library has it; for a full list of versions and suites, run testssl.sh",
        audience: "mail administrator",
    },
    TLS_NO_SHARED_CIPHER: {
        severity: "error",
        sentence: "The server and this program have no cipher suite in common",
        cause: "The server supports only old suites, or requires a client certificate",
        remedy: "Turn on ECDHE with AES-GCM or ChaCha20",
        audience: "mail administrator",
    },
    TLS_NAME_UNKNOWN: {
        severity: "error",
        sentence: "The server does not know the host name that it was asked for in the TLS handshake",
        cause: "The name is an alias that the server or the load balancer in front of it has no certificate for, or a typo",
        remedy: "Use the name that the provider documents, or configure a certificate for this name on the server",
        audience: "author of the file",
    },
    TLS_ACCESS_DENIED: {
        severity: "error",
        sentence: "The server refused this client in the TLS handshake",
        cause: "The client's address is not on the server's allow list",
        remedy: "Ask the server's administrator whether it filters by client address; it must allow Genesys Cloud's ranges",
        audience: "network team",
        conclusive: false,
    },
    TLS_SERVER_ERROR: {
        severity: "error",
        sentence: "The server had an error of its own in the TLS handshake",
        cause: "Its certificate or key cannot be loaded, or it is overloaded",
        remedy: "Run again; if the error persists, look for the TLS error in the server's log",
        audience: "mail administrator",
        conclusive: false,
        retryable: true,
    },
    TLS_LEGACY_RENEGOTIATION: {
        severity: "error",
        sentence: "The server lacks secure renegotiation (RFC 5746), without which TLS 1.2 is open to injected data",
        cause: "A TLS library from before 2010, often in an appliance or a load balancer",
        remedy: "Update the server or the appliance in front of it, or turn on TLS 1.3",
        audience: "mail administrator",
    },
    TLS_CLIENT_CERT: {
        severity: "error",
        sentence: "The server requires a client certificate",
        cause: "Mutual TLS is required on this port",
        remedy: "Use a port without mutual TLS: Genesys Cloud has no setting for a mailbox's client certificate",
        audience: "mail administrator",
    },
    TLS_CLOSED: {
        severity: "error",
        sentence: "The server closed the connection during the TLS handshake",
        cause: "It does not know the server name, it has no certificate, or an intrusion prevention system interferes",
        remedy: "Check that the server has a certificate for this name, and look in its log",
        audience: "mail administrator",
        conclusive: false,
        retryable: true,
    },
    TLS_TIMEOUT: {
        severity: "error",
        sentence: "The TLS handshake did not finish in time",
        cause: "Packets too large for the path (MTU), or TLS inspection",
        remedy: "Check the path MTU and any TLS inspection between this machine and the server",
        audience: "network team",
        conclusive: false,
        retryable: true,
    },
    TLS_FAILED: {
        severity: "error",
        sentence: "The TLS handshake failed",
        cause: "The server's TLS library refused, or sent something that this program's does not understand",
        remedy: "Look for the TLS error in the server's log, and compare with the command below",
        audience: "mail administrator",
    },
    TLS_WEAK_CIPHER: {
        severity: "warning",
        sentence: "The cipher suite is outdated",
        cause: "The server supports nothing better, or prefers an old suite",
        remedy: "Prefer ECDHE with AES-GCM or ChaCha20 (RFC 9325 section 4.2)",
        audience: "mail administrator",
    },
    TLS_WEAK_KEY: {
        severity: "error",
        sentence: "A key is too short to be trusted",
        cause: "A certificate or Diffie-Hellman group from before 2013",
        remedy: "Create an RSA key of at least 2048 bits or an EC key of at least 256; use Diffie-Hellman groups of at least 2048 bits",
        audience: "mail administrator",
    },
    TLS_ENVIRONMENT: {
        severity: "info",
        sentence: "The environment changes what other programs on this machine trust, but not this verdict",
        cause: "A variable that was set for a proxy or a test",
        remedy: "Unset NODE_TLS_REJECT_UNAUTHORIZED, which leaves every other connection of the run unverified; pass a private CA with ca-file",
        audience: "platform engineer",
    },
    TLS_CHAIN_TOO_BIG: {
        severity: "error",
        sentence: "The server's certificate chain is far too long",
        cause: "A bundle of all known CAs is configured as the chain",
        remedy: "Configure only the server's certificate and its intermediates",
        audience: "mail administrator",
    },
};
/** Codes of the verdict on a server's certificate chain. */
const certificateCodes = {
    CERT_EXPIRED: {
        severity: "error",
        sentence: "The server's certificate has expired",
        cause: "The renewal failed, or the server was not reloaded afterwards",
        remedy: "Renew the certificate and reload the mail service",
        audience: "mail administrator",
    },
    CERT_INTERMEDIATE_EXPIRED: {
        severity: "error",
        sentence: "A CA's certificate that leads to the trusted root has expired, and no other way leads there",
        cause: "The chain file is older than the certificate",
        remedy: "Install the chain that the CA supplies with the current certificate",
        audience: "mail administrator",
    },
    CERT_EXPIRES_SOON: {
        severity: "warning",
        sentence: "The server's certificate expires soon",
        cause: "Automatic renewal is late or not set up",
        remedy: "Renew the certificate, and check that the mail service is reloaded afterwards",
        audience: "mail administrator",
    },
    CERT_NOT_YET_VALID: {
        severity: "error",
        sentence: "The server's certificate is not valid yet",
        cause: "A wrong clock, here or where the certificate was issued",
        remedy: "Check the clocks, then reissue the certificate",
        audience: "mail administrator",
    },
    CERT_SELF_SIGNED: {
        severity: "error",
        sentence: "The server's certificate is self-signed",
        cause: "No CA signed it, so it cannot be told apart from an impostor's",
        remedy: "Install a certificate from a public CA: Genesys Cloud has no reason to trust this one",
        audience: "mail administrator",
    },
    CERT_UNTRUSTED_ROOT: {
        severity: "error",
        sentence: "The server's certificate comes from a CA that is not publicly trusted",
        cause: "A private CA",
        remedy: "Install a certificate from a public CA; for probes only, pass the private CA with ca-file",
        audience: "mail administrator",
    },
    CERT_CHAIN_INCOMPLETE: {
        severity: "error",
        sentence: "The server's certificate chain is incomplete",
        cause: "The intermediate certificate is missing from the server's chain file",
        remedy: "Install the full chain (fullchain.pem): leaf first, then each intermediate",
        audience: "mail administrator",
    },
    CERT_CA_FILE_INCOMPLETE: {
        severity: "error",
        sentence: "The CA file has an intermediate certificate, but not the root that it leads to",
        cause: "The file that was given with ca-file ends at an intermediate, so that nothing can be said of the server",
        remedy: "Put the root itself into ca-file; intermediates are for the server to send",
        audience: "platform engineer",
        conclusive: false,
    },
    CERT_CHAIN_EXTRA: {
        severity: "info",
        sentence: "The server sends a certificate that is expired or weak, and that no client needs",
        cause: "A cross certificate or an old root that was never taken out of the chain file",
        remedy: "Do nothing, or take the certificate out of the chain file; old clients may fail because of it",
        audience: "mail administrator",
    },
    CERT_PRIVATE_ROOT: {
        severity: "info",
        sentence: "The certificate is trusted because of ca-file, not because its CA is publicly trusted",
        cause: "A private CA, given to this run by its operator",
        remedy: "Make sure that Genesys Cloud trusts this CA too: it does not know this run's ca-file",
        audience: "mail administrator",
    },
    CERT_NAME_CONSTRAINT: {
        severity: "error",
        sentence: "A CA of the chain may not issue certificates for this host",
        cause: "The CA's own certificate limits the names that it may issue for (RFC 5280 section 4.2.1.10)",
        remedy: "Have the certificate issued by a CA that may issue for this name, or use a name that the CA may issue for",
        audience: "mail administrator",
    },
    CERT_CHAIN_ORDER: {
        severity: "warning",
        sentence: "The certificates of the chain are not in order, or do not belong together",
        cause: "A chain file that was assembled by hand",
        remedy: "Put the leaf first, then each certificate's issuer",
        audience: "mail administrator",
    },
    CERT_HOSTNAME: {
        severity: "error",
        sentence: "The server's certificate is for another name",
        cause: "An alias of the server that its certificate does not list, or the wrong server",
        remedy: "Use a name that the certificate lists, or reissue it with this name",
        audience: "author of the file",
    },
    CERT_NO_SAN: {
        severity: "warning",
        sentence: "The certificate names the server only in its Common Name, which RFC 9525 no longer allows",
        cause: "A certificate created with an old tool",
        remedy: "Reissue it with a subjectAltName",
        audience: "mail administrator",
    },
    CERT_PURPOSE: {
        severity: "error",
        sentence: "The certificate is not meant for servers",
        cause: "Its extended key usage lacks serverAuth",
        remedy: "Reissue it with the extended key usage serverAuth",
        audience: "mail administrator",
    },
    CERT_WEAK_SIGNATURE: {
        severity: "error",
        sentence: "A certificate in the chain is signed with a broken hash",
        cause: "A certificate from before 2017, signed with SHA-1 or MD5",
        remedy: "Reissue it with SHA-256",
        audience: "mail administrator",
    },
    CERT_INTERCEPTED: {
        severity: "error",
        sentence: "A proxy between this machine and the server decrypts TLS and presents its own certificate",
        cause: "Corporate TLS inspection of this machine's outgoing traffic",
        remedy: "Exempt the mail servers from TLS inspection, or probe from another network; what Genesys Cloud sees is unknown",
        audience: "network team",
        conclusive: false,
    },
    CERT_NOT_ACCEPTED: {
        severity: "error",
        sentence: "The certificate chain breaks a rule that TLS libraries enforce",
        cause: "A certificate that was made by hand, revoked, or for another use",
        remedy: "Have the certificate reissued with its chain, and compare with the command below",
        audience: "mail administrator",
    },
};

;// CONCATENATED MODULE: ./build/src/core/codes/connection-codes.js
/** Codes of a probe up to the server's first byte: its settings, name resolution, TCP, proxies. */
const connectionCodes = {
    PROBE_HOST_LIMIT: {
        severity: "error",
        sentence: "The account files name more mail servers than a run may probe",
        cause: "A very large change, or an attempt to use the run as a port scanner",
        remedy: "Split the change, or probe with scope: changed",
        audience: "platform engineer",
        conclusive: false,
    },
    PROBE_RETRIED: {
        severity: "info",
        sentence: "The first attempt failed with a possibly temporary error; the second attempt counts",
        cause: "A busy server, or a lost packet",
        remedy: "Do nothing, unless it appears in every run",
        audience: "network team",
    },
    POLICY_ADDRESS_BLOCKED: {
        severity: "error",
        sentence: "The name resolves to an address that probes must not reach",
        cause: "A private, loopback, link-local or otherwise reserved address, or a resolver on this machine that answers differently from public DNS",
        remedy: "Use a public name; if the server is meant to be internal, allow its range with allow-private-cidrs or list it in connect-to",
        audience: "platform engineer",
    },
    POLICY_PERMISSION: {
        severity: "error",
        sentence: "Deno was not allowed to reach the server",
        cause: "The run lacks --allow-net for this host and port",
        remedy: "Run Deno with --allow-net, or with --allow-net=HOST:PORT for each server",
        audience: "platform engineer",
        conclusive: false,
    },
    DNS_NOT_FOUND: {
        severity: "error",
        sentence: "The name does not exist",
        cause: "A typo, a name in a private zone, or a removed record",
        remedy: "Correct the name; it must resolve on the public internet for Genesys Cloud to reach it",
        audience: "author of the file",
    },
    DNS_NO_ADDRESS: {
        severity: "error",
        sentence: "The name exists but has no address",
        cause: "The A and AAAA records are missing, or the name is a mail domain and not a server",
        remedy: "Add an A record, or use the server's own name",
        audience: "mail administrator",
    },
    DNS_TEMPORARY: {
        severity: "error",
        sentence: "The resolver did not answer",
        cause: "A name server is down, or the zone fails DNSSEC validation",
        remedy: "Run again; if the error persists, check the zone with an external DNS checker",
        audience: "network team",
        conclusive: false,
        retryable: true,
    },
    TCP_REFUSED: {
        severity: "error",
        sentence: "The host refused the connection",
        cause: "Nothing listens on the port, or a firewall rejects it",
        remedy: "Check that the mail service runs on this port and that the firewall lets it through",
        audience: "network team",
        retryable: true,
    },
    TCP_TIMEOUT: {
        severity: "error",
        sentence: "The host did not answer the connection request",
        cause: "A firewall drops packets between this machine and the server, or the host is down; Genesys Cloud connects from other addresses",
        remedy: "Open the port for this machine, or test from the internet; check that the firewall allows the ranges from GET /api/v2/ipranges",
        audience: "network team",
        conclusive: false,
        retryable: true,
    },
    TCP_RESET: {
        severity: "error",
        sentence: "The connection was accepted and then reset",
        cause: "An address allow list, an intrusion prevention system or a connection limit at the server",
        remedy: "Ask the server's network team whether it filters by client address; it must allow Genesys Cloud's ranges",
        audience: "network team",
        conclusive: false,
        retryable: true,
    },
    TCP_UNREACHABLE: {
        severity: "error",
        sentence: "This machine has no route to the server",
        cause: "The server has only IPv6 and this machine only IPv4, or a route is missing",
        remedy: "Probe from a machine with a route, or add an A record",
        audience: "network team",
        conclusive: false,
    },
    TCP_FAILED: {
        severity: "error",
        sentence: "The connection could not be opened",
        cause: "An error of the operating system or its firewall",
        remedy: "Look up the error code in the message, and try from another machine",
        audience: "network team",
        conclusive: false,
        retryable: true,
    },
    TCP_PARTIAL: {
        severity: "warning",
        sentence: "Only some of the host's addresses can be reached",
        cause: "A stale address record, or IPv6 that is announced but does not work",
        remedy: "Remove the dead address from DNS, or bring it up",
        audience: "network team",
    },
    PROXY_CONNECT_DENIED: {
        severity: "error",
        sentence: "The HTTP proxy does not allow a connection to the server",
        cause: "The proxy allows tunnels only to port 443, or not to this address",
        remedy: "Allow CONNECT to the mail ports, or list the host in NO_PROXY",
        audience: "network team",
        conclusive: false,
    },
    PROXY_AUTH: {
        severity: "error",
        sentence: "The HTTP proxy requires a user name and password, or rejected the ones given",
        cause: "HTTPS_PROXY has no credentials, or the wrong ones",
        remedy: "Put the proxy's credentials into HTTPS_PROXY",
        audience: "network team",
        conclusive: false,
    },
    PROXY_FAILED: {
        severity: "error",
        sentence: "The HTTP proxy could not open the connection",
        cause: "The proxy is down, is misconfigured, or cannot reach the server itself",
        remedy: "Check HTTPS_PROXY and the proxy, or list the host in NO_PROXY",
        audience: "network team",
        conclusive: false,
        retryable: true,
    },
    DEADLINE_TOTAL: {
        severity: "error",
        sentence: "The probe was stopped because it took too long in total",
        cause: "The server answers each step only just in time",
        remedy: "Find out what slows the server down: DNS block lists, reverse DNS, load",
        audience: "network team",
        conclusive: false,
        retryable: true,
    },
};
/** Codes of a probe's SMTP or IMAP session before login. */
const sessionCodes = {
    GREETING_TIMEOUT: {
        severity: "error",
        sentence: "The server accepted the connection but sent nothing",
        cause: "The mail service hangs or delays its greeting on purpose, or a firewall answers instead of it",
        remedy: "Check that the mail service is up; it must greet at once on 587, and right after the TLS handshake on 465 and 993",
        audience: "network team",
        conclusive: false,
        retryable: true,
    },
    GREETING_CLOSED: {
        severity: "error",
        sentence: "The server closed the connection without a greeting",
        cause: "The client's address is on a block list, or not on an allow list",
        remedy: "Ask the server's administrator whether it filters by client address; it must allow Genesys Cloud's ranges",
        audience: "network team",
        conclusive: false,
        retryable: true,
    },
    GREETING_REJECTED: {
        severity: "error",
        sentence: "The server's greeting was a refusal",
        cause: "The server does not accept the client's address, or is shut down; its reply says which",
        remedy: "Follow the server's reply; if it names an address or a block list, allow Genesys Cloud's ranges",
        audience: "mail administrator",
        conclusive: false,
    },
    GREETING_TEMPFAIL: {
        severity: "error",
        sentence: "The server refused the session for the time being",
        cause: "Load, greylisting or a connection limit",
        remedy: "Run again later; if the error persists, ask the server's administrator",
        audience: "mail administrator",
        conclusive: false,
        retryable: true,
    },
    PROTO_WRONG_SERVICE: {
        severity: "error",
        sentence: "Another service answers on this port",
        cause: "The host name or port belongs to another service",
        remedy: "Correct the host name and port",
        audience: "author of the file",
    },
    PROTO_MALFORMED: {
        severity: "error",
        sentence: "The server's reply violates the protocol",
        cause: "A broken server, or a middlebox that rewrites the traffic",
        remedy: "Compare the output of the command below with the server's log, and update the server or the middlebox",
        audience: "mail administrator",
    },
    PROTO_LIMIT: {
        severity: "error",
        sentence: "The server's reply is too large for a mail server",
        cause: "A broken or hostile server",
        remedy: "Check that the host name is right; no mail server sends lines over 8 KiB or replies over 64 lines",
        audience: "mail administrator",
    },
    PROTO_BARE_LF: {
        severity: "warning",
        sentence: "The server ends lines with LF alone instead of CR LF",
        cause: "A custom-built or outdated server",
        remedy: "Update the server; strict clients refuse such lines (RFC 5321 section 2.3.8)",
        audience: "mail administrator",
    },
    SESSION_CLOSED: {
        severity: "error",
        sentence: "The server closed the connection in mid-session",
        cause: "A restart, a limit, or an intrusion prevention system",
        remedy: "Run again; if the error persists, look for the session in the server's log",
        audience: "mail administrator",
        conclusive: false,
        retryable: true,
    },
    COMMAND_TIMEOUT: {
        severity: "error",
        sentence: "The server did not answer a command in time",
        cause: "Load, a tarpit, or a firewall that drops the reply",
        remedy: "Run again; if the error persists, look for the session in the server's log",
        audience: "mail administrator",
        conclusive: false,
        retryable: true,
    },
    CLIENT_BLOCKED: {
        severity: "error",
        sentence: "The server refuses the address of the machine that probes",
        cause: "The address is on a block list or not on an allow list, as those of CI runners often are; no account is at fault",
        remedy: "Probe from another network, or have the server allow this address; it must allow Genesys Cloud's ranges",
        audience: "network team",
        conclusive: false,
    },
    SMTP_EHLO_NAME: {
        severity: "info",
        sentence: "The server refused a name that this machine gave with EHLO, and accepted another",
        cause: "It refuses address literals, names without a domain or names that it cannot look up",
        remedy: "Do nothing, or set ehlo-name to a name that the server accepts at once",
        audience: "platform engineer",
    },
    SMTP_EHLO_REJECTED: {
        severity: "error",
        sentence: "The server refuses the names that this machine gave with EHLO",
        cause: "The name is this machine's own: Genesys Cloud gives another one, so that this says nothing about it",
        remedy: "Set ehlo-name to a full domain name that leads to this machine, and run again",
        audience: "platform engineer",
        conclusive: false,
    },
    SMTP_NO_ESMTP: {
        severity: "error",
        sentence: "The server supports HELO but not EHLO, so it has neither TLS nor login",
        cause: "A server from before 1995, or a firewall that strips extensions",
        remedy: "Turn off SMTP inspection on the firewall, or use another server",
        audience: "mail administrator",
    },
    SMTP_SIZE_SMALL: {
        severity: "warning",
        sentence: "The server accepts only smaller messages than Genesys Cloud may send",
        cause: "The server's limit is below 10 MB, the default of Genesys Cloud",
        remedy: "Raise the server's limit, or lower the maximum size in Genesys Cloud",
        audience: "mail administrator",
    },
    STARTTLS_NOT_OFFERED: {
        severity: "error",
        sentence: "The server does not offer STARTTLS",
        cause: "TLS is not set up, or a firewall removes STARTTLS from the reply (Cisco's fixup replaces it with XXXXXXXA)",
        remedy: "Set up TLS on the server, turn off SMTP inspection on the firewall, or use port 465",
        audience: "mail administrator",
    },
    STARTTLS_REFUSED: {
        severity: "error",
        sentence: "The server offers STARTTLS but then refuses it",
        cause: "Its certificate or key could not be loaded, or a middlebox answers instead of it",
        remedy: "Look for the TLS error in the server's log",
        audience: "mail administrator",
    },
    STARTTLS_TEMPFAIL: {
        severity: "error",
        sentence: "The server cannot start TLS for the time being",
        cause: "Its certificate or key could not be loaded, or it is overloaded",
        remedy: "Run again; if the error persists, look for the TLS error in the server's log",
        audience: "mail administrator",
        conclusive: false,
        retryable: true,
    },
    STARTTLS_INJECTION: {
        severity: "error",
        sentence: "Unencrypted data followed the server's reply to STARTTLS",
        cause: "A broken server, or someone who tampers with the connection (CVE-2011-0411, RFC 3207 section 6)",
        remedy: "Update the server; if it is up to date, look for a middlebox or an attacker on the path",
        audience: "mail administrator",
    },
    AUTH_IN_CLEAR: {
        severity: "warning",
        sentence: "The server offers login before TLS, so it accepts unencrypted passwords",
        cause: "Login without TLS is not turned off",
        remedy: "Offer login only after TLS (Postfix: smtpd_tls_auth_only = yes)",
        audience: "mail administrator",
    },
    IMAP_PREAUTH: {
        severity: "error",
        sentence: "The server treats the client as logged in without a login",
        cause: "A server that trusts client addresses, or tampering to avoid STARTTLS",
        remedy: "Turn off pre-authentication for connections from the network",
        audience: "mail administrator",
    },
    IMAP_REV1_MISSING: {
        severity: "error",
        sentence: "The server does not support IMAP4rev1 or IMAP4rev2",
        cause: "A server from before 1996, or not an IMAP server",
        remedy: "Use another server",
        audience: "mail administrator",
    },
};

;// CONCATENATED MODULE: ./build/src/core/codes/login-codes.js
/** Codes of authentication: what a server offers, and the result of a login. */
const loginCodes = {
    AUTH_NOT_OFFERED: {
        severity: "error",
        sentence: "The server offers no login on this port",
        cause: "Login is turned off, or the port is for mail between servers",
        remedy: "Use the submission port, or turn on login after TLS",
        audience: "mail administrator",
    },
    AUTH_MECH_MISSING: {
        severity: "error",
        sentence: "The server does not offer a mechanism for the account's authentication_type",
        cause: "The wrong authentication_type, or a mechanism that is turned off on the server",
        remedy: "Change authentication_type to what the server offers, or turn on the mechanism",
        audience: "author of the file",
    },
    AUTH_LOGIN_ONLY: {
        severity: "info",
        sentence: "The server offers LOGIN but not PLAIN for passwords",
        cause: "Often a Microsoft Exchange server",
        remedy: "Do nothing if the account works; otherwise turn on PLAIN",
        audience: "mail administrator",
    },
    POLICY_CREDENTIAL_HOST: {
        severity: "error",
        sentence: "The login was not tried because credentials must not be sent to this host",
        cause: "login-hosts lists the hosts that may receive a password, so that no changed file can send it elsewhere",
        remedy: "Add the host to login-hosts once you are sure that it is yours or your provider's",
        audience: "platform engineer",
        conclusive: false,
    },
    LOGIN_NOT_TRIED: {
        severity: "info",
        sentence: "The login was not tried",
        cause: "The probe found other errors first, the run is not trusted with secrets, or the secret is missing",
        remedy: "Fix the other findings first",
        audience: "platform engineer",
    },
    LOGIN_HOST_LEFT_ALONE: {
        severity: "error",
        sentence: "The login was not tried because of what the server answered to others before",
        cause: "The server refuses this machine's address, or the same secret was refused for several accounts",
        remedy: "Fix the refused accounts first, or wait until the server accepts this machine again",
        audience: "platform engineer",
        conclusive: false,
    },
    AUTH_REJECTED: {
        severity: "error",
        sentence: "The server refused the user name or password",
        cause: "A wrong or changed password, or a provider that requires an app password",
        remedy: "Check the secret; for Gmail, Yahoo, iCloud, Fastmail and Zoho with two-factor login, create an app password",
        audience: "author of the file",
    },
    AUTH_BASIC_DISABLED: {
        severity: "error",
        sentence: "The provider has turned off logins with a password",
        cause: "Basic authentication is off, for this organisation or for everybody",
        remedy: "Set authentication_type to OAUTH2 and refer to an OAuth client for the mailbox",
        audience: "author of the file",
    },
    AUTH_PROTOCOL_OFF: {
        severity: "error",
        sentence: "The mailbox may not be used over this protocol",
        cause: "IMAP, or SMTP with a login, is switched off for this mailbox; the password was not judged",
        remedy: "Switch the protocol on in the mailbox's settings, or have its administrator do so",
        audience: "mail administrator",
    },
    AUTH_TENANT_OFF: {
        severity: "error",
        sentence: "SMTP with a login is switched off for the whole organisation at the provider",
        cause: "A setting of the organisation; the password was not judged",
        remedy: "Have an administrator switch on SMTP AUTH for the organisation or for this mailbox",
        audience: "mail administrator",
    },
    AUTH_POLICY: {
        severity: "error",
        sentence: "A policy of the organisation forbids this login",
        cause: "Security defaults, a conditional access rule or a rule of the provider; the password was not judged",
        remedy: "Have an administrator exempt the mailbox from the policy that the server names, or use what the policy allows",
        audience: "mail administrator",
    },
    AUTH_APP_PASSWORD: {
        severity: "error",
        sentence: "The server wants an app password, not the password of the account",
        cause: "Two-factor login is on, or the provider accepts only passwords made for one program",
        remedy: "Create an app password in the account's security settings and store it as the secret",
        audience: "author of the file",
    },
    AUTH_BROWSER_STEP: {
        severity: "error",
        sentence: "The provider wants a person to sign in with a browser first",
        cause: "A login from a new place, or terms that nobody has accepted yet; the password was not judged",
        remedy: "Sign in to the mailbox once with a web browser and follow what the provider asks, then run again",
        audience: "author of the file",
    },
    AUTH_PASSWORD_EXPIRED: {
        severity: "error",
        sentence: "The password has expired",
        cause: "A rule of the organisation that ends passwords after some time",
        remedy: "Set a new password for the mailbox, and exempt it from expiry if the organisation allows that",
        audience: "mail administrator",
    },
    AUTH_TRANSITION: {
        severity: "error",
        sentence: "The server has to take over the password first: one login with PLAIN does that (RFC 4954)",
        cause: "The server stores passwords anew for another mechanism; the password was not judged",
        remedy: "Log in once with the mechanism PLAIN over TLS",
        audience: "mail administrator",
        conclusive: false,
    },
    AUTH_ACCOUNT_LOCKED: {
        severity: "error",
        sentence: "The account is locked",
        cause: "Too many failed logins, or activity that the provider found suspicious",
        remedy: "Unlock the account with its provider, and find out which program logged in with a wrong password",
        audience: "mail administrator",
        conclusive: false,
    },
    AUTH_ACCOUNT_DISABLED: {
        severity: "error",
        sentence: "The account is disabled",
        cause: "It was suspended, closed or never activated; the password was not judged",
        remedy: "Have the mailbox's administrator activate the account, or use another mailbox",
        audience: "mail administrator",
    },
    AUTH_MECH_TOO_WEAK: {
        severity: "error",
        sentence: "The server requires a stronger login than this mechanism",
        cause: "A rule of the server for this user",
        remedy: "Use the login that the server's reply names: often an app password, or OAUTH2",
        audience: "mail administrator",
    },
    AUTH_TLS_REQUIRED: {
        severity: "error",
        sentence: "The server requires encryption although TLS is on",
        cause: "A proxy in front of the server terminates TLS",
        remedy: "Configure the server to know that its proxy encrypts",
        audience: "mail administrator",
    },
    AUTH_TEMPFAIL: {
        severity: "error",
        sentence: "The server could not check the login for the time being",
        cause: "The server, or a service that it asks about logins, is down or busy",
        remedy: "Run again later; if the error persists, look for the session in the server's log",
        audience: "mail administrator",
        conclusive: false,
        retryable: true,
    },
    AUTH_RATE_LIMITED: {
        severity: "error",
        sentence: "The server limits the rate of logins",
        cause: "Too many logins from this address or for this mailbox",
        remedy: "Wait, then run again",
        audience: "mail administrator",
        conclusive: false,
        retryable: true,
    },
    AUTH_CONNECTION_LIMIT: {
        severity: "error",
        sentence: "The mailbox or this machine has too many connections open",
        cause: "Other programs use the mailbox at the same time; the password was not judged",
        remedy: "Run again later; if the error persists, raise the server's limit: Genesys Cloud needs connections too",
        audience: "mail administrator",
        conclusive: false,
        retryable: true,
    },
    AUTH_QUOTA: {
        severity: "error",
        sentence: "A limit of use is reached",
        cause: "The mailbox's or the plan's allowance is used up; the password was not judged",
        remedy: "Wait until the allowance is renewed, or have the plan's limit raised",
        audience: "mail administrator",
        conclusive: false,
    },
    AUTH_UNCLEAR: {
        severity: "error",
        sentence: "The login failed, and the server does not say why",
        cause: "A refusal without a code, in words that this program does not know",
        remedy: "Follow the server's reply, try the login with a mail program, and look for the session in the server's log",
        audience: "mail administrator",
        conclusive: false,
    },
    MAILBOX_TEMPFAIL: {
        severity: "error",
        sentence: "The login succeeded, but the server cannot open the inbox for the time being",
        cause: "The server's storage is down, busy or broken",
        remedy: "Run again later; if the error persists, look for the session in the server's log",
        audience: "mail administrator",
        conclusive: false,
        retryable: true,
    },
    MAILBOX_NOT_OPENED: {
        severity: "error",
        sentence: "The login succeeded, but the inbox cannot be opened",
        cause: "The user has no right to this mailbox, it has no licence, or the provider takes the client for unsafe",
        remedy: "Open the mailbox once with a mail program as this very user, and follow what the server says",
        audience: "mail administrator",
    },
    AUTH_FAILED: {
        severity: "error",
        sentence: "The login failed with an error that says nothing about the password",
        cause: "A setting or a defect of the server; the message contains its reply",
        remedy: "Follow the server's reply, and look for the session in its log",
        audience: "mail administrator",
    },
    OAUTH_TOKEN_EXPIRED: {
        severity: "error",
        sentence: "The access token has expired",
        cause: "A token was stored as the secret, and tokens last about an hour",
        remedy: "Fetch a token right before the run",
        audience: "platform engineer",
    },
    OAUTH_SCOPE: {
        severity: "error",
        sentence: "The server refused the access token",
        cause: "A token for another audience or without the mail scopes",
        remedy: "Request the provider's mail scopes: https://outlook.office365.com/.default or https://mail.google.com/",
        audience: "platform engineer",
    },
    OAUTH_USER_MISMATCH: {
        severity: "warning",
        sentence: "The access token belongs to a user other than the account's username",
        cause: "A token of an administrator, or a shared mailbox",
        remedy: "Check that the token's user may open the mailbox",
        audience: "platform engineer",
    },
    FOLDER_MISSING: {
        severity: "error",
        sentence: "The mailbox does not have the folder",
        cause: "A folder that was renamed or never created",
        remedy: "Create the folder, or give its exact name",
        audience: "mail administrator",
    },
    FOLDER_CASE: {
        severity: "error",
        sentence: "The folder's name differs in case from the server's",
        cause: "Genesys Cloud compares folder names exactly",
        remedy: "Spell the folder as the server lists it",
        audience: "author of the file",
    },
    FOLDER_NOSELECT: {
        severity: "error",
        sentence: "The folder contains other folders but no messages",
        cause: "A parent folder",
        remedy: "Name the folder that contains the messages",
        audience: "mail administrator",
    },
    FOLDER_READ_ONLY: {
        severity: "error",
        sentence: "The user is not allowed to mark messages in the folder as read",
        cause: "Missing rights on a shared mailbox",
        remedy: "Give the user the right to change flags: Genesys Cloud marks the messages it has read",
        audience: "mail administrator",
    },
};

;// CONCATENATED MODULE: ./build/src/core/codes/run-codes.js
/** Codes of the run as a whole: inputs, options, files in scope, cancellation. */
const runCodes = {
    INPUT_INVALID: {
        severity: "error",
        sentence: "An input or option has an invalid value",
        cause: "A typo, or a value meant for another input",
        remedy: "Give the input one of the values in the table of inputs (docs/configuration.md)",
        audience: "platform engineer",
    },
    CREDENTIALS_MISSING: {
        severity: "error",
        sentence: "The OAuth client for Genesys Cloud is missing",
        cause: "The secrets of the environment did not reach the step, or the run has none (a pull request from a fork)",
        remedy: "Give genesys-client-id and genesys-client-secret (GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET on the command line)",
        audience: "platform engineer",
    },
    PLAN_SKIPPED: {
        severity: "info",
        sentence: "The account files were not compared with the live organisation",
        cause: "The run has no credentials for Genesys Cloud",
        remedy: "Give the OAuth client to see what a merge would change",
        audience: "platform engineer",
    },
    NO_ACCOUNT_FILES: {
        severity: "error",
        sentence: "No account file was found",
        cause: "The accounts globs match nothing, or the repository was not checked out",
        remedy: "Check out the repository before this step and give globs that match its account files",
        audience: "platform engineer",
    },
    CHANGES_UNKNOWN: {
        severity: "warning",
        sentence: "The files that the event changed could not be determined, so all account files were read",
        cause: "A shallow checkout, a force push, or more files than the API lists",
        remedy: "Check out with fetch-depth: 0, or set scope: all",
        audience: "platform engineer",
    },
    SOURCE_UNREADABLE: {
        severity: "error",
        sentence: "The account files of the commit could not be read",
        cause: "The commit is not checked out, or its checkout lacks objects, and GitHub's API did not give them either",
        remedy: "Check out the commit with actions/checkout before this step, or give github-token with contents: read",
        audience: "platform engineer",
        retryable: true,
    },
    HEAD_UNREADABLE: {
        severity: "error",
        sentence: "The head of the default branch could not be read, so nothing was written",
        cause: "GitHub did not answer, there is no token, or it may not read the repository's contents",
        remedy: "Give github-token and the permission contents: read to the job, and run it again",
        audience: "platform engineer",
        retryable: true,
    },
    ACCOUNT_UNSOUND: {
        severity: "error",
        sentence: "An account was not written, because its file or its mail servers have errors",
        cause: "Validation or a probe found an error that would make the account fail",
        remedy: "Fix the errors that are listed with the account, then apply again",
        audience: "author of the file",
    },
    ACCOUNT_UNMANAGED: {
        severity: "warning",
        sentence: "Live accounts are not in any account file",
        cause: "They were created by hand, or are not in git yet",
        remedy: "Write files for them with the import command, or continue to manage them by hand",
        audience: "platform engineer",
    },
    IMPORT_CHANGES: {
        severity: "error",
        sentence: "A live account was not imported, because its file would change it",
        cause: "The account has a value that an account file cannot express",
        remedy: "Fix the account in Genesys Cloud, then import again, or write its file by hand",
        audience: "Genesys administrator",
    },
    CANCELLED: {
        severity: "error",
        sentence: "The run was stopped before it finished",
        cause: "The job was cancelled or timed out, or someone pressed Ctrl-C",
        remedy: "Run again: the next run continues where this one stopped",
        audience: "platform engineer",
        retryable: true,
    },
    SUPERSEDED: {
        severity: "warning",
        sentence: "A later commit of the default branch has other account files, and its run has to apply them",
        cause: "An old run was started again, or was approved late",
        remedy: "Nothing, if the later run was green; else start that one again",
        audience: "platform engineer",
    },
    PLAN_CHANGED: {
        severity: "warning",
        sentence: "The plan is not the one that was approved with the pull request",
        cause: "The organisation, or the default branch, changed between the check and the merge",
        remedy: "Compare the approved plan with the present one in the summary; set on-plan-change: fail to stop here",
        audience: "platform engineer",
    },
    NOT_APPROVED: {
        severity: "error",
        sentence: "An account was not written, because nobody else has approved its last change",
        cause: "It was pushed directly, or approved before its last commit, by one of its authors or without write access",
        remedy: "Have the file changed by a pull request that somebody else approves, or set require-approval: false",
        audience: "author of the file",
    },
    APPROVAL_UNAVAILABLE: {
        severity: "info",
        sentence: "Who approved a change could not be looked up",
        cause: "The token lacks a permission, or GitHub did not answer in time",
        remedy: "Give the job the permissions that the apply workflow of docs/set-up.md has, and check out with fetch-depth: 0",
        audience: "platform engineer",
    },
    NOT_CONFIRMED: {
        severity: "error",
        sentence: "The plan was shown, and nobody could be asked whether to write it",
        cause: "The command runs in a script, or its input or output is not a terminal",
        remedy: "Give --yes to write without a question",
        audience: "platform engineer",
    },
    PLAN_MOVED: {
        severity: "error",
        sentence: "Files or live accounts changed after the plan was shown",
        cause: "Somebody else worked on the files or in Genesys Cloud in the meantime",
        remedy: "Start the command again, and look at the new plan",
        audience: "platform engineer",
    },
    RUN_LIMITED: {
        severity: "info",
        sentence: "The run was limited to some of the accounts in the files",
        cause: "Someone gave --target",
        remedy: "Run again without --target for all accounts: only that shows what else differs",
        audience: "platform engineer",
    },
    PLAN_REACHES_FURTHER: {
        severity: "info",
        sentence: "A merge would also write accounts that the change does not touch",
        cause: "Live accounts were changed by hand, or an earlier run did not apply its change",
        remedy: "Make sure that these writes are wanted too: the merge makes them",
        audience: "platform engineer",
    },
    FILE_NOT_TAKEN: {
        severity: "warning",
        sentence: "A file beside account files is not read, because no glob takes it",
        cause: "Its ending, its letter case or a dot in front of a name differs from what the accounts input asks for",
        remedy: "Rename the file, or add a glob to the accounts input",
        audience: "author of the file",
    },
    GIT_RULES_CHANGED: {
        severity: "warning",
        sentence: "The change touches git's own rules for account files",
        cause: ".gitattributes or .gitmodules was changed; account files are read as the commit holds them, whatever it says",
        remedy: "Review what the change means for other tools that read the checkout",
        audience: "platform engineer",
    },
    WRONG_REF: {
        severity: "error",
        sentence: "This event must not run this mode",
        cause: "The event is one that must not use this repository's secrets, or the ref is not the default branch",
        remedy: "Merge first, or run the workflow on the default branch by an event that the workflows of docs/set-up.md have",
        audience: "platform engineer",
    },
    INTERNAL: {
        severity: "error",
        sentence: "The program reached an unexpected state",
        cause: "A bug in this program",
        remedy: "Report it with the message and the version; nothing was written after it",
        audience: "platform engineer",
    },
};
/** Codes of the publish stage. */
const publishCodes = {
    NOTIFY_FAILED: {
        severity: "warning",
        sentence: "An event did not reach the ITSM system",
        cause: "The receiver or the network to it was down, too slow or overloaded for as long as the run waited",
        remedy: "Send the outbox file again with mode: redeliver (redeliver OUTBOX on the command line); nothing is lost",
        audience: "ITSM owner",
        retryable: true,
    },
    NOTIFY_REFUSED: {
        severity: "warning",
        sentence: "The ITSM system refused an event",
        cause: "The address, the token, the signing secret or the chosen itsm-format does not match the receiver",
        remedy: "Compare itsm-webhook-url, itsm-token, itsm-webhook-secret and itsm-format with the receiver, then send the outbox again",
        audience: "ITSM owner",
    },
    NOTIFY_DISABLED: {
        severity: "warning",
        sentence: "The ITSM system answered 410 Gone: it accepts no more events at this address",
        cause: "The webhook was turned off or removed at the receiver",
        remedy: "Turn the webhook on again or give its new address, then send the outbox again",
        audience: "ITSM owner",
    },
    NOTIFY_CONFIG: {
        severity: "error",
        sentence: "The settings for ITSM events are invalid",
        cause: "A webhook address without https, an address or a name that leads to a cloud's metadata service, a secret that is not whsec_ and base64, or a missing input that the format needs",
        remedy: "Correct itsm-webhook-url, itsm-webhook-secret, itsm-token, itsm-format or change-ref as the message says",
        audience: "platform engineer",
    },
    REDELIVERY_REFUSED: {
        severity: "error",
        sentence: "An event of the outbox was not sent, because the audit log does not prove that a run queued it so",
        cause: "The audit log is missing, is that of another run or was changed, or the event was changed or made by hand",
        remedy: "Give the outbox with the audit log of its run beside it, both as they are in that run's artifact, then run again",
        audience: "platform engineer",
    },
    PREDECESSOR_UNCLOSED: {
        severity: "warning",
        sentence: "An earlier run left no closing record in its audit log",
        cause: "The run was killed, or its machine was lost, so that nobody was told how it ended",
        remedy: "Look at the accounts of that run in this report: this run found them as they are now, finished what was begun and told the ITSM system",
        audience: "platform engineer",
    },
    EVENT_GIVEN_UP: {
        severity: "error",
        sentence: "An event was given up: it was too old, was sent too often without success, or would mislead by now",
        cause: "The receiver refused it, or was not there, for as long as redelivery goes on, or took a later state first",
        remedy: "Look up the account in the report or the audit log, and tell the ITSM system by hand",
        audience: "ITSM owner",
    },
    OUTBOX_UNUSABLE: {
        severity: "error",
        sentence: "The outbox file could not be read or written",
        cause: "A full disk, missing permissions, or a file that is not an outbox",
        remedy: "Give the path of an outbox file in a folder that this user may write to",
        audience: "platform engineer",
    },
    AUDIT_UNREADABLE: {
        severity: "error",
        sentence: "An audit log or outbox could not be read",
        cause: "The path is a folder, or this user may not read it",
        remedy: "Give the path of a file that this user may read",
        audience: "platform engineer",
    },
    AUDIT_UNWRITABLE: {
        severity: "error",
        sentence: "The audit log could not be written, so nothing more was changed",
        cause: "A full disk, missing permissions, or a file that is not an audit log",
        remedy: "Give audit-file a path in a folder that this user may write to, then run again",
        audience: "platform engineer",
    },
    AUDIT_BUSY: {
        severity: "error",
        sentence: "Another run writes to the same audit log, so nothing was changed",
        cause: "Two runs with one audit-file at the same time",
        remedy: "Wait until the other run has ended, or give each run an audit-file of its own",
        audience: "platform engineer",
    },
    AUDIT_TAMPERED: {
        severity: "error",
        sentence: "The audit log was changed after it was written",
        cause: "A line was edited, removed, moved or inserted, by a person or by a tool that rewrites files",
        remedy: "Keep the file as evidence, compare it with the uploaded artifact, and start a new file",
        audience: "platform engineer",
    },
    AUDIT_INCOMPLETE: {
        severity: "error",
        sentence: "The audit log ends before its run did",
        cause: "The run was killed, or the end of the file was cut off",
        remedy: "Look up the writes without a result in Genesys Cloud, and compare the file with the uploaded artifact",
        audience: "platform engineer",
    },
    COMMENT_FAILED: {
        severity: "warning",
        sentence: "The comment on the pull request could not be written",
        cause: "GitHub did not answer or refused the request; the step summary contains the same text",
        remedy: "Read the step summary, or run the job again",
        audience: "platform engineer",
        retryable: true,
    },
    COMMENT_FORBIDDEN: {
        severity: "warning",
        sentence: "The token is not allowed to comment on the pull request",
        cause: "The job lacks pull-requests: write, or the pull request comes from a fork and its token is read-only",
        remedy: "Give the job the permission pull-requests: write; for forks, read the step summary instead",
        audience: "platform engineer",
    },
    DRIFT_ISSUE_FAILED: {
        severity: "warning",
        sentence: "The issue about drift could not be kept up to date",
        cause: "GitHub did not answer or refused the request, or the repository has no issues",
        remedy: "Read the step summary, or run the job again; set drift-issue: false where no issue is wanted",
        audience: "platform engineer",
        retryable: true,
    },
    DRIFT_ISSUE_FORBIDDEN: {
        severity: "warning",
        sentence: "The token is not allowed to keep an issue about drift",
        cause: "The job lacks issues: write",
        remedy: "Give the job the permission issues: write, or set drift-issue: false",
        audience: "platform engineer",
    },
    SUGGESTIONS_FAILED: {
        severity: "info",
        sentence: "The one-click fixes could not be written on the pull request",
        cause: "The job lacks pull-requests: write, GitHub did not answer, or the pull request has changed meanwhile",
        remedy: "Fix the lines by hand, as the comment says; set suggestions: false where no review is wanted",
        audience: "platform engineer",
    },
};

;// CONCATENATED MODULE: ./build/src/core/base/errors.js







/** The one table of codes: comment, audit, JSON report and the README's error page all read it. */
const CODES = {
    ...accountFileCodes,
    ...accountCodes,
    ...connectionCodes,
    ...sessionCodes,
    ...tlsCodes,
    ...certificateCodes,
    ...loginCodes,
    ...domainCodes,
    ...genesysCodes,
    ...publishCodes,
    ...runCodes,
};
/** The table's entry for a code. */
function codeEntry(code) {
    return CODES[code];
}
/** A finding for a report. */
function plainFinding({ code, severity, message, hint, line, column }) {
    return {
        code,
        severity,
        message,
        ...(hint !== undefined && { hint }),
        ...(line !== undefined && { line }),
        ...(column !== undefined && { column }),
    };
}
/** Whether a finding is an error. */
function isError({ severity }) {
    return severity === "error";
}
/** A finding with the table's severity and remedy unless others are given. */
function finding(code, message, override = {}) {
    const entry = codeEntry(code);
    return { code, severity: override.severity ?? entry.severity, message, hint: override.hint ?? entry.remedy };
}
/**
 * An error that ends a run or one account's part of it. Its message says what could not be done and why; `hint` is the
 * remedy.
 *
 * @example
 * ```ts
 * import { AppError, GenesysOAuthManager } from "genesys-email-accounts";
 *
 * const oauth = new GenesysOAuthManager({
 *   clientId: "CLIENT_ID",
 *   clientSecret: "CLIENT_SECRET",
 *   loginUrl: "https://login.mypurecloud.de",
 * });
 * try {
 *   await oauth.getToken();
 * } catch (error) {
 *   if (!(error instanceof AppError)) throw error;
 *   console.error(error.code, error.message, error.hint);
 * }
 * ```
 */
class AppError extends Error {
    /** What is wrong, by its stable name. */
    code;
    /** What to do about it, in one sentence. */
    hint;
    /** The hint is that of {@link CODES} unless one is given. */
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = "AppError";
        this.code = code;
        this.hint = options.hint ?? codeEntry(code).remedy;
    }
}
/**
 * Wrong or missing inputs, options or files: exit status 2.
 *
 * @example
 * ```ts
 * import { ConfigurationError, verifySmtpConnectivity } from "genesys-email-accounts";
 *
 * try {
 *   await verifySmtpConnectivity("smtp.acme.example", 587, { deadlineMs: 0 });
 * } catch (error) {
 *   if (error instanceof ConfigurationError) console.error(error.message); // Cannot use deadlineMs "0"
 * }
 * ```
 */
class ConfigurationError extends AppError {
    /** Always `ConfigurationError`. */
    name = "ConfigurationError";
}
/**
 * Any thrown value as an {@link AppError}; anything else is a bug in this program, or of a caller's function. Its text is
 * foreign: whoever shows it gives the redactor.
 */
function asAppError(error, redactor) {
    if (error instanceof AppError)
        return error;
    const message = errorMessage(error);
    return new AppError("INTERNAL", redactor?.redact(message) ?? message, { cause: error });
}
/** What any thrown value says, for a message. */
function errorMessage(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return errorMessage(error.errors[0]);
    return error instanceof Error ? error.message || error.name : String(error);
}
/** The code of an error of the platform, such as `ENOENT`; undefined when the thrown value has none. */
function errorCode(error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return typeof code === "string" ? code : undefined;
}


/***/ }),

/***/ 4507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ isConfidential),
/* harmony export */   R2: () => (/* binding */ connectionReason),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   _6: () => (/* binding */ isHtml),
/* harmony export */   bg: () => (/* binding */ mayPass),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4177);

/** Reads a response's body as UTF-8, at most `limit` bytes; the rest is never read from the network. */
async function readBody(response, limit) {
    const reader = response.body?.getReader();
    if (!reader)
        return { text: "", cut: false };
    const decoder = new TextDecoder();
    let text = "";
    let size = 0;
    for (;;) {
        const { done, value } = await reader.read();
        if (done)
            return { text: text + decoder.decode(), cut: false };
        const room = limit - size;
        size += value.length;
        text += decoder.decode(value.subarray(0, Math.max(0, room)), { stream: true });
        if (size > limit) {
            // A stream that has failed in the meantime has nothing left to cancel.
            await reader.cancel().catch(() => undefined);
            return { text, cut: true };
        }
    }
}
/** Whether nobody can listen on the way to an address: it is https, or http to this machine itself. */
function isConfidential({ protocol, hostname }) {
    return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}
/** The URL parser has already turned every spelling of an IPv4 address into dotted decimals. */
function isLoopback(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** Whether a status says that the same request may succeed later (RFC 9110, RFC 6585, RFC 8470). */
function mayPass(status) {
    return status === 408 || status === 425 || status === 429 || status >= 500;
}
/** Whether a response is a web page, as proxies, captive portals and wrong hosts send. */
function isHtml(response, text) {
    return /^\s*<(!doctype|html|head|body)\b/i.test(text) || /\bhtml\b/i.test(response.headers.get("content-type") ?? "");
}
/** The value of JSON text, or undefined if it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
// By hand: packages for Retry-After measure a date by this machine's clock, and the server's need not agree with it.
/** The wait that `Retry-After` asks for (RFC 9110 section 10.2.3: seconds or an HTTP date), in milliseconds; undefined if it is absent or invalid. */
function retryAfterMs(headers, nowMs) {
    const value = headers.get("retry-after")?.trim() ?? "";
    if (/^\d{1,15}(\.\d{1,9})?$/.test(value))
        return Math.ceil(Number(value) * 1000);
    if (!/^[A-Za-z]{3,9},? .*\d/.test(value))
        return undefined;
    const due = Date.parse(value);
    if (Number.isNaN(due))
        return undefined;
    // The date is by the server's clock, which may differ from ours.
    const serverNow = Date.parse(headers.get("date") ?? "");
    return Math.max(0, due - (Number.isNaN(serverNow) ? nowMs : serverNow));
}
/** Why a `fetch` failed, for a message: the runtimes put the reason into `cause`, and may quote a header in it. */
function connectionReason(error, redactor) {
    return redactor.quote((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error instanceof Error && error.cause !== undefined ? error.cause : error));
}


/***/ }),

/***/ 51137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YC: () => (/* binding */ editDistance),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   vu: () => (/* binding */ nearEnough)
/* harmony export */ });
// By hand: the packages that are kept count a swap of neighbours, the commonest slip, as two errors.
/** The longest part of a word to compare: every candidate is shorter, and the cost grows with the square. */
const COMPARED_LENGTH = 64;
/**
 * The candidate with the fewest typos from `word`; the first among equals. Case, `-` and camelCase do not
 * count.
 */
function nearest(word, candidates) {
    const plain = plainSpelling(word.slice(0, COMPARED_LENGTH));
    let best = candidates[0];
    let bestDistance = Infinity;
    for (const candidate of candidates) {
        const distance = editDistance(plain, plainSpelling(candidate));
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** The candidate that `word` was probably meant to be: at most a third of its length away; undefined if none is so near. */
function nearEnough(word, candidates) {
    const best = nearest(word, candidates);
    const distance = editDistance(plainSpelling(word.slice(0, COMPARED_LENGTH)), plainSpelling(best));
    return distance <= Math.min(word.length, COMPARED_LENGTH) / 3 ? best : undefined;
}
function plainSpelling(word) {
    return word.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[-\s]/g, "_").toLowerCase();
}
/**
 * The number of insertions, deletions, substitutions and swaps of adjacent letters between two words: the optimal string
 * alignment variant of the Damerau–Levenshtein distance.
 */
function editDistance(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current[column] = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1), swapped ? at(beforePrevious, column - 2) + 1 : Infinity);
        }
        [beforePrevious, previous] = [previous, current];
    }
    return at(previous, b.length);
}
function at(row, column) {
    return row[column] ?? Infinity;
}


/***/ }),

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pO: () => (/* binding */ Redactor),
  zh: () => (/* binding */ Secret),
  BO: () => (/* binding */ asSecret)
});

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __nccwpck_require__(24780);
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
var base_text = __nccwpck_require__(21024);
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

/***/ 21024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   E$: () => (/* binding */ visibleKey),
/* harmony export */   Ee: () => (/* binding */ trimmedEnd),
/* harmony export */   R8: () => (/* binding */ codePointName),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   dE: () => (/* binding */ trimmed),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/* unused harmony exports Markdown, md, joinMarkdown, escapeMarkdown, escapeInline, codeSpan, cell */
/** The longest piece of foreign text to show, in code points. */
const SHOWN_TEXT_LIMIT = 200;
// What can hide or reorder what a person reads, or end a line in some reader: controls, format characters (zero-width,
// bidirectional, tags), line and paragraph separators, lone surrogates, what fonts draw as nothing (fillers, variation
// selectors), noncharacters. U+FFFC and U+FFFD stand for something that is lost.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufffc\ufffd]/gu;
/** Foreign text as one visible line: control and invisible characters are shown as escapes, and it is cut at `limit` code points. */
function visible(text, limit = SHOWN_TEXT_LIMIT) {
    const head = text.slice(0, limit * 2 + 2);
    const points = [...head.replace(INVISIBLE, escapeCharacter)];
    return points.length > limit ? points.slice(0, limit).join("") + "…" : points.join("");
}
/** A key as {@link visible} text that is never cut, so that no two keys become one. */
function visibleKey(key) {
    return visible(key, key.length * "\\u{10ffff}".length);
}
/** Text without the given characters at its ends. An expression such as `/ +$/` takes the square of a run of them. */
function trimmed(text, characters) {
    const end = trimmedEnd(text, characters);
    let start = 0;
    while (start < end.length && characters.includes(end.charAt(start)))
        start++;
    return end.slice(start);
}
/** {@link trimmed} at the end alone. */
function trimmedEnd(text, characters) {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1)))
        end--;
    return text.slice(0, end);
}
function escapeCharacter(char) {
    if (char === "\n")
        return "\\n";
    if (char === "\r")
        return "\\r";
    if (char === "\t")
        return "\\t";
    const code = char.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}
/** A character's code point as Unicode names it, such as `U+001B`. */
function codePointName(char) {
    return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
/**
 * Text as a single log line that no CI runner mistakes for a command: it never starts with `::` and never contains `##[`
 * (GitHub, anywhere in a line) or `##word[` (Azure Pipelines, TeamCity).
 */
function logLine(text, limit = 4000) {
    return visible(text, limit)
        .replace(/##(?=[\w-]*\[)/g, "# #")
        .replace(/^(\s*):(?=:)/, "$1: ");
}
/** A piece of Markdown made by this program, which {@link md} does not escape again. */
class Markdown {
    text;
    constructor(text) {
        this.text = text;
    }
    toString() {
        return this.text;
    }
}
/** A tagged template whose fixed parts are Markdown and whose interpolations are escaped to inert text. */
function md(fixed, ...values) {
    return new Markdown(fixed.reduce((text, part, index) => text + render(values[index - 1]) + part));
}
function render(value) {
    if (value === undefined)
        return "";
    if (value instanceof Markdown)
        return value.text;
    if (typeof value === "object")
        return value.map(render).join("");
    return typeof value === "string" ? escapeMarkdown(value) : String(value);
}
/** Joins pieces of Markdown. */
function joinMarkdown(pieces, separator = "\n") {
    return new Markdown(pieces.map((piece) => piece.text).join(separator));
}
const ZERO_WIDTH_SPACE = "\u200b";
/** Foreign text as inert Markdown text: it cannot become markup, a mention, a reference, a link or HTML. */
function escapeMarkdown(text, limit) {
    return escapeInline(text, limit)
        .replace(/^(\s*)([-+=:])/, "$1\\$2")
        .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}
/** {@link escapeMarkdown} for text that never begins a line. */
function escapeInline(text, limit = SHOWN_TEXT_LIMIT * 5) {
    return visible(text, limit)
        .replace(/[\\`*_{}[\]<>#|~&$]|(?<=\])\(/g, "\\$&")
        .replace(/@/g, `@${ZERO_WIDTH_SPACE}`)
        .replace(/#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
        .replace(/\b(GH)-(?=\d)/gi, `$1${ZERO_WIDTH_SPACE}-`)
        .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
        .replace(/\b(www)\./gi, `$1${ZERO_WIDTH_SPACE}.`);
}
/** Foreign text in a Markdown code span, where nothing is markup, whatever backticks it contains. */
function codeSpan(text, limit = SHOWN_TEXT_LIMIT) {
    // Mentions are inert in a code span; the zero-width space is for readers that strip the span. Addresses stay copyable.
    const shown = visible(text, limit).replace(/(?<!\w)@(?=\w)/g, `@${ZERO_WIDTH_SPACE}`) || " ";
    const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), (run) => run[0].length));
    const fence = "`".repeat(longest + 1);
    const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
    return new Markdown(fence + pad + shown + pad + fence);
}
/** Markdown as one cell of a table row: its pipes and line ends cannot end the cell. */
function cell(content) {
    // A row is cut before anything else is read, and there a pipe is escaped by an odd number of backslashes: escaped text
    // has them, and code gets what is missing.
    const kept = content.text.replace(/(\\*)\|/g, (pipe, run) => run.length % 2 === 1 ? pipe : `${run}\\|`);
    return new Markdown(kept.replace(/\r?\n/g, "<br>"));
}
/** A text as one word of a command that is meant to be pasted into a shell. */
function shellWord(text) {
    return /^(?!-)[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this program, as in package.json. */
const VERSION = "0.1.0";


/***/ }),

/***/ 24966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ regionHosts),
/* harmony export */   gw: () => (/* binding */ regionName)
/* harmony export */ });
/* unused harmony export REGIONS */
/* harmony import */ var _base_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51137);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(21024);



/** AWS region → Genesys domain, as in PureCloudRegionHosts of the official JavaScript SDK 262. */
const REGIONS = {
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
function regionHosts(region, spelling = "genesys-region") {
    const name = regionName(region);
    const domain = name && REGIONS[name];
    if (domain === undefined)
        throw unknownRegion(region, spelling);
    return { apiUrl: `https://api.${domain}`, loginUrl: `https://login.${domain}` };
}
/** The AWS name of a region given by that or by its Genesys domain; undefined when there is none such. */
function regionName(region) {
    const wanted = region.trim().toLowerCase();
    return Object.keys(REGIONS).find((name) => name === wanted || REGIONS[name] === wanted);
}
/** Where the regions are, as the pages of AWS and Genesys Cloud call the places, for people who know theirs by that. */
const PLACES = {
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
function regionAt(given) {
    const place = given.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z]+/g, " ").trim();
    return Object.keys(PLACES).find((name) => PLACES[name]?.includes(place));
}
function unknownRegion(given, spelling) {
    const names = Object.keys(REGIONS);
    const [first = "us-east-1", ...others] = [...names, ...Object.values(REGIONS)];
    const meant = regionAt(given) ?? (0,_base_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearEnough */ .vu)(given.trim().toLowerCase(), [first, ...others]);
    const suggestion = meant === undefined ? `The regions are ${names.join(", ")}. ` : `Did you mean ${meant}? `;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use ${spelling} "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(given)}": no such region`, {
        hint: `${suggestion}Give an AWS region (us-east-1) or a Genesys domain (mypurecloud.com); ` +
            `for any other, leave ${spelling} out and give genesys-api-url and genesys-login-url`,
    });
}


/***/ }),

/***/ 6209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __nccwpck_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __nccwpck_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __nccwpck_require__(4507);
// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __nccwpck_require__(3195);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __nccwpck_require__(21024);
// EXTERNAL MODULE: ./build/src/core/notify/presets/request.js
var presets_request = __nccwpck_require__(4765);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/cloudevents.js


/** A CloudEvents 1.0.2 event in structured mode (HTTP binding section 3.2). */
const cloudevents = (envelope, destination) => Promise.resolve([
    (0,presets_request/* postJson */.B2)(destination.url, cloudEvent(envelope), { "content-type": "application/cloudevents+json; charset=utf-8" }),
]);
/** The longest name of an account has 256. */
const SUBJECT_CHARACTERS = 300;
/** The event's attributes, whose texts hold no control characters; `dedupkey` and `sequence` are extension attributes. */
function cloudEvent(envelope) {
    const { id, event, origin, dedupKey, sequence } = envelope;
    return {
        specversion: "1.0",
        id,
        source: origin,
        type: `genesys.${event.event.replace("email_account_", "email_account.")}`,
        subject: `email-account/${(0,base_text/* visible */.RK)(event.name ?? event.account_id ?? "unnamed", SUBJECT_CHARACTERS)}`,
        time: event.timestamp,
        datacontenttype: "application/json",
        ...(sequence === undefined ? {} : { sequence }),
        dedupkey: (0,base_text/* visibleKey */.E$)(dedupKey),
        data: event,
    };
}

// EXTERNAL MODULE: ./build/src/core/notify/presets/ticket-text.js
var ticket_text = __nccwpck_require__(59804);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/jira-automation.js


/** As long as an event's reason is. */
const REASON_CHARACTERS = 500;
/** The incoming-webhook trigger of Jira automation: the event as `data`, and the issue that `change-ref` names when it is an issue key. */
const jiraAutomation = (envelope, destination) => {
    const { event, id, dedupKey } = envelope;
    const reference = event.change_ref ?? "";
    const issues = /^[A-Z][A-Z0-9_]{0,19}-\d{1,12}$/.test(reference) ? [reference] : [];
    const data = {
        ...event,
        account_id: event.account_id === null ? null : (0,ticket_text/* ticketText */.Ye)(event.account_id),
        status: (0,ticket_text/* ticketText */.Ye)(event.status),
        name: (0,ticket_text/* ticketText */.Ye)(event.name ?? ""),
        organisation: (0,ticket_text/* ticketText */.Ye)(event.organisation ?? ""),
        change_ref: event.change_ref ? (0,ticket_text/* ticketText */.Ye)(event.change_ref) : event.change_ref,
        reason: event.reason ? (0,ticket_text/* ticketText */.Ye)(event.reason, REASON_CHARACTERS) : event.reason,
        event_id: id,
        dedup_key: (0,ticket_text/* ticketKey */.S8)(dedupKey),
        summary: (0,ticket_text/* ticketSummary */.jy)(envelope),
        details: (0,ticket_text/* ticketDetails */.j5)(envelope).join("\n"),
    };
    const token = destination.token === undefined ? {} : { "x-automation-webhook-token": destination.token.reveal() };
    return Promise.resolve([(0,presets_request/* postJson */.B2)(destination.url, { issues, data }, token)]);
};

// EXTERNAL MODULE: ./build/src/core/notify/event.js
var notify_event = __nccwpck_require__(85459);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __nccwpck_require__(24780);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/bounded-key.js

/** A key within a receiver's limit: a longer one is cut, and told from others with that beginning by its hash. */
async function boundedKey(key, limit) {
    if (key.length <= limit)
        return key;
    const hash = await (0,base_bytes/* sha256 */.sc)(key);
    return `${key.slice(0, limit - hash.length - 1).toWellFormed()}:${hash}`;
}

;// CONCATENATED MODULE: ./build/src/core/notify/presets/pagerduty.js





const SUMMARY_LIMIT = 1000;
/**
 * PagerDuty Events API v2: a failure triggers an alert, anything else resolves the account's alert first. A change is a
 * change event too; where nothing changed, the resolve is all.
 */
const pagerduty = async (envelope, destination) => {
    const { event } = envelope;
    const routing_key = destination.token?.reveal() ?? "";
    const dedup_key = await boundedKey(envelope.dedupKey, limits/* DEDUP_KEY_CHARACTERS */.Un);
    const enqueue = (0,presets_request/* apiUrl */.y0)(destination.url, "/v2/", "/v2/enqueue");
    const common = { links: links(envelope), client: "genesys-email-accounts" };
    if ((0,notify_event/* isFailure */.N6)(event)) {
        return [
            told((0,presets_request/* postJson */.B2)(enqueue, { routing_key, event_action: "trigger", dedup_key, payload: pagerduty_alert(envelope), ...common })),
        ];
    }
    const resolve = { ...told((0,presets_request/* postJson */.B2)(enqueue, { routing_key, event_action: "resolve", dedup_key })), part: "resolve" };
    if (event.event === "email_account_recovered")
        return [resolve];
    const change = { routing_key, payload: changePayload(envelope), links: common.links };
    return [
        resolve,
        { ...(0,presets_request/* postJson */.B2)((0,presets_request/* apiUrl */.y0)(destination.url, "/v2/", "/v2/change/enqueue"), change), part: "change" },
    ];
};
function told(request) {
    return { ...request, ticket: (answer) => (0,presets_request/* textAt */.$6)(answer, "dedup_key") };
}
function pagerduty_alert(envelope) {
    return {
        ...changePayload(envelope),
        severity: "error",
        component: "email-account",
        class: (0,ticket_text/* ticketText */.Ye)(envelope.event.status),
    };
}
function changePayload(envelope) {
    const { event, id } = envelope;
    return {
        summary: (0,ticket_text/* cutAt */.og)((0,ticket_text/* ticketSummary */.jy)(envelope), SUMMARY_LIMIT),
        source: "genesys_email_provisioner",
        timestamp: event.timestamp,
        custom_details: {
            event_id: id,
            account: (0,ticket_text/* ticketText */.Ye)(event.name ?? ""),
            account_id: event.account_id === null ? null : (0,ticket_text/* ticketText */.Ye)(event.account_id),
            organisation: (0,ticket_text/* ticketText */.Ye)(event.organisation ?? ""),
            change_ref: event.change_ref ? (0,ticket_text/* ticketText */.Ye)(event.change_ref) : null,
            audit_hash: event.audit_hash ?? null,
        },
    };
}
function links(envelope) {
    const url = envelope.event.run_url ?? "";
    if (!/^https?:/i.test(url) || !URL.canParse(url))
        return [];
    return [{ href: new URL(url).href, text: "Run" }];
}

// EXTERNAL MODULE: ./build/src/core/notify/presets/servicenow-change-note.js
var servicenow_change_note = __nccwpck_require__(7765);
// EXTERNAL MODULE: ./build/src/core/notify/presets/servicenow-answer.js
var servicenow_answer = __nccwpck_require__(62238);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/servicenow-event.js






/** Most columns of the table em_event have 100 characters. */
const COLUMN_CHARACTERS = 100;
const DEFAULT_CALL = "/api/global/em/jsonv2";
/** An event for ServiceNow Event Management (`em/jsonv2`); a success has severity 0 and so clears the alert of the failure before it. */
const servicenowEvent = async (envelope, destination) => {
    const { event, dedupKey } = envelope;
    const names = event.name ?? "";
    const record = {
        source: "genesys_email_provisioner",
        event_class: "Genesys Cloud e-mail accounts",
        node: (0,ticket_text/* ticketField */.lV)(event.account_id || "genesys_cloud", COLUMN_CHARACTERS),
        resource: (0,ticket_text/* ticketField */.lV)(names, COLUMN_CHARACTERS),
        metric_name: "provisioning",
        type: event.event,
        message_key: await boundedKey((0,ticket_text/* ticketKey */.S8)(dedupKey), limits/* MESSAGE_KEY_CHARACTERS */.ZC),
        severity: (0,notify_event/* isFailure */.N6)(event) ? "2" : "0",
        description: (0,ticket_text/* ticketSummary */.jy)(envelope),
        time_of_event: event.timestamp.slice(0, 19).replace("T", " "),
        additional_info: JSON.stringify({
            event_id: envelope.id,
            organisation: (0,ticket_text/* ticketText */.Ye)(event.organisation ?? ""),
            change_ref: (0,ticket_text/* ticketText */.Ye)(event.change_ref ?? ""),
            details: (0,ticket_text/* ticketDetails */.j5)(envelope).join("\n"),
        }),
    };
    const request = (0,presets_request/* postJson */.B2)(eventUrl(destination.url), { records: [record] }, { accept: "application/json" });
    return [{ ...request, problem: servicenow_answer/* rowProblem */.up, ticket: servicenow_answer/* rowTicket */.xd }];
};
/** An address that already names a call (a push connector, `em_event.do`) is used as it is. */
function eventUrl(url) {
    return /\/api\/|\.do$/.test(url.pathname) ? url : (0,presets_request/* apiUrl */.y0)(url, "/api/", DEFAULT_CALL);
}

;// CONCATENATED MODULE: ./build/src/core/notify/presets/presets.js






/** The tutorial's body, field for field. */
const basic = (envelope, destination) => Promise.resolve([{ ...(0,presets_request/* postJson */.B2)(destination.url, envelope.event), ticket: (answer) => (0,presets_request/* textAt */.$6)(answer, "id") }]);
/** The preset of each `itsm-format`. */
const PRESETS = {
    basic,
    cloudevents: cloudevents,
    "servicenow-event": servicenowEvent,
    "servicenow-change-note": servicenow_change_note/* servicenowChangeNote */.E,
    pagerduty: pagerduty,
    "jira-automation": jiraAutomation,
};

;// CONCATENATED MODULE: ./build/src/core/notify/accepted-parts.js

/** Two keys of receivers never have a mark in common, and nobody finds a key by a mark. */
const MARK_DIGITS = 32;
/**
 * What names an accepted request in the outbox: which one of its event it was, and at which address with which key, for what
 * one receiver accepted another one has never heard of. The key itself stands in no form in it.
 */
async function markOf({ part, url }, id, { token }) {
    const bytes = new TextEncoder();
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", bytes.encode(token?.reveal() ?? id), algorithm, false, ["sign"]);
    const digest = await crypto.subtle.sign("HMAC", key, bytes.encode(`${id} ${part} ${url.href}`));
    return `${part}:${(0,base_bytes/* toHex */.nj)(new Uint8Array(digest)).slice(0, MARK_DIGITS)}`;
}

;// CONCATENATED MODULE: ./build/src/core/notify/delivery.js






/**
 * Delivers one event: up to 6 attempts within 3 minutes, with full-jitter backoff or as `Retry-After` asks. Never throws;
 * after a timeout the receiver may have the event, which the stable id makes harmless.
 */
async function deliver(envelope, destination, deps, { signal, leftMs = () => Number.POSITIVE_INFINITY, progress, onAttempt } = {}) {
    const { clock, random } = deps;
    const started = clock.monotonic();
    const left = () => Math.min(leftMs(), limits/* DELIVERY_BUDGET_MS */.cN - (clock.monotonic() - started));
    let attempts = 0;
    try {
        const requests = await PRESETS[destination.format](envelope, destination);
        const parts = await partsOf(requests, envelope.id, destination, progress);
        const sending = new Sending(parts, envelope.id, destination, { ...deps, signal, leftMs: left }, progress);
        const answer = await (0,base_async/* retry */.L5)({
            attempts: limits/* DELIVERY_ATTEMPTS */.sr,
            baseMs: limits/* DELIVERY_BACKOFF_MS */.DC,
            capMs: limits/* DELIVERY_BACKOFF_CAP_MS */.qN,
            clock,
            random,
            signal,
            retryable: (error, attempt) => waitFor(error, attempt, random, left()),
        }, async () => {
            attempts += 1;
            try {
                const answer = await sending.attempt();
                onAttempt?.(undefined);
                return answer;
            }
            catch (error) {
                // A wait that this run had no time for says nothing of the receiver.
                if (error instanceof DeliveryError && !error.cutShort) {
                    onAttempt?.(error.httpStatus === undefined ? error.message : undefined);
                }
                throw error;
            }
        });
        return { id: envelope.id, delivered: true, attempts, ...answer, retryable: false };
    }
    catch (error) {
        return failure(envelope.id, attempts, error, deps.redactor, signal);
    }
}
/** The requests that are still to be sent. */
async function partsOf(requests, id, destination, progress) {
    if (progress === undefined || requests.length < 2)
        return requests.map((request) => ({ request }));
    const parts = await Promise.all(requests.map(async (request) => {
        const { part } = request;
        return { request, ...(part !== undefined && { mark: await markOf({ ...request, part }, id, destination) }) };
    }));
    const open = parts.filter(({ mark }) => mark === undefined || !progress.accepted.has(mark));
    // Only the audit log tells that an event is delivered: where all of it is said to be accepted, all of it is sent.
    return open.length === 0 ? parts : open;
}
/** The requests of one event: each goes until it was accepted or refused, whatever becomes of the others. */
class Sending {
    #id;
    #destination;
    #deps;
    #parts;
    #progress;
    constructor(parts, id, destination, deps, progress) {
        this.#parts = parts;
        this.#id = id;
        this.#destination = destination;
        this.#deps = deps;
        this.#progress = progress;
    }
    /** Sends what was neither accepted nor refused so far; throws the failure that may be mended, else the first one. */
    async attempt() {
        let again;
        for (const part of this.#parts) {
            if (part.accepted !== undefined || part.refused !== undefined)
                continue;
            try {
                part.accepted = await this.#follow(part.request);
            }
            catch (error) {
                if (!(error instanceof errors/* AppError */.uV))
                    throw error;
                if (error instanceof DeliveryError && error.again)
                    again ??= error;
                else
                    part.refused = error;
                continue;
            }
            // The last one makes the event a delivered one, which the audit log tells.
            const isLast = this.#parts.every(({ accepted }) => accepted !== undefined);
            if (part.mark !== undefined && !isLast)
                await this.#progress?.accept(part.mark);
        }
        const failed = again ?? this.#parts.find(({ refused }) => refused !== undefined)?.refused;
        if (failed !== undefined)
            throw failed;
        const ticket = this.#parts.flatMap(({ accepted }) => accepted?.ticket ?? [])[0];
        return { httpStatus: this.#parts.at(-1)?.accepted?.httpStatus ?? 0, ticket };
    }
    /** A request and those that follow from its answer. */
    async #follow(first) {
        let accepted;
        for (let request = first; request !== undefined;) {
            const answer = await this.#answer(request);
            const ticket = request.ticket?.(answer.json());
            accepted = {
                httpStatus: answer.status,
                ticket: ticket === undefined ? accepted?.ticket : this.#deps.redactor.quote(ticket, limits/* TICKET_CHARACTERS */.qx),
            };
            request = request.next?.(answer.json());
        }
        return accepted ?? { httpStatus: 0 };
    }
    async #answer(request) {
        try {
            return await sendRequest(request, this.#id, this.#destination, this.#deps);
        }
        catch (error) {
            if (!request.optional || !(error instanceof DeliveryError) || error.again)
                throw error;
            return { status: error.httpStatus ?? 0, json: () => undefined };
        }
    }
}
/** Milliseconds until the next attempt, or false if there is none. */
function waitFor(error, attempt, random, budgetMs) {
    if (!(error instanceof DeliveryError) || !error.again)
        return false;
    const backoff = (0,base_async/* backoffMs */.jo)(attempt, { baseMs: limits/* DELIVERY_BACKOFF_MS */.DC, capMs: limits/* DELIVERY_BACKOFF_CAP_MS */.qN, random });
    const wait = Math.max(error.retryAfterMs ?? 0, backoff);
    return wait <= budgetMs ? wait : false;
}
function failure(id, attempts, error, redactor, signal) {
    const failed = { id, delivered: false, attempts };
    const isFinal = error instanceof DeliveryError && !error.retryable;
    if (signal?.aborted && !isFinal) {
        // A receiver that counts as dead is a reason of its own; whoever stops a run says nothing of deliveries.
        const { reason } = signal;
        const why = reason instanceof errors/* AppError */.uV && reason.code === "NOTIFY_FAILED" ? reason.message : undefined;
        return {
            ...failed,
            code: "NOTIFY_FAILED",
            reason: why ?? "The run was stopped before it was delivered",
            retryable: true,
        };
    }
    if (error instanceof DeliveryError) {
        const status = error.httpStatus === undefined ? {} : { httpStatus: error.httpStatus };
        return { ...failed, ...status, code: error.code, reason: error.message, retryable: error.retryable };
    }
    const { code, message: reason } = (0,errors/* asAppError */.et)(error, redactor);
    return { ...failed, code, reason, retryable: false };
}
/** Why one attempt at a delivery failed. Names only the host of the address: path and query may contain secrets. */
class DeliveryError extends errors/* AppError */.uV {
    name = "DeliveryError";
    /** Whether the event may be delivered later. */
    retryable;
    /** Whether another attempt in this run may help. */
    again;
    httpStatus;
    retryAfterMs;
    /** Whether the run had less time left than a receiver may take. */
    cutShort;
    constructor(code, message, about) {
        super(code, message, { cause: about.cause });
        this.retryable = about.retryable;
        this.again = about.again ?? about.retryable;
        this.httpStatus = about.httpStatus;
        this.retryAfterMs = about.retryAfterMs;
        this.cutShort = about.cutShort ?? false;
    }
}
/** Sends one request, signed for this attempt. Throws {@link DeliveryError}, or the signal's reason. */
async function sendRequest(request, id, destination, deps) {
    const answer = await sendOnce(request, id, destination, deps);
    // A token may end before its time; it is renewed once, and a second refusal means what it says.
    if (answer.response.status !== 401 || destination.renew === undefined)
        return accepted(answer, request, deps);
    destination.renew();
    return accepted(await sendOnce(request, id, destination, deps), request, deps);
}
async function sendOnce(request, id, destination, deps) {
    const { host } = request.url;
    const limitMs = Math.max(1, Math.min(limits/* DELIVERY_REQUEST_MS */.mk, deps.leftMs()));
    const cutShort = limitMs < limits/* DELIVERY_REQUEST_MS */.mk;
    const timeout = () => {
        const end = cutShort ? ", and there was no time left" : "";
        const message = `${host} did not answer within ${Math.ceil(limitMs / 1000)} s${end}`;
        return new DeliveryError("NOTIFY_FAILED", message, { retryable: true, again: !cutShort, cutShort });
    };
    const signed = await webhookHeaders(request, id, destination, deps);
    let response;
    const ask = async (signal) => {
        const headers = {
            ...destination.headers,
            ...await authorization(destination, host, deps, signal),
            ...signed,
            ...request.headers,
        };
        response = await fetchAnswer(request, headers, deps, signal);
        return { response, ...await (0,http/* readBody */.x8)(response, request.answerBytes ?? limits/* ANSWER_BYTES */.Xy), broken: false };
    };
    try {
        return await (0,base_async/* deadline */.nl)(limitMs, deps.clock, deps.signal, timeout, ask);
    }
    catch (error) {
        // Where only the status decides whether an event arrived, a body that never ends takes nothing back.
        if (response !== undefined)
            return { response, text: "", cut: false, broken: true };
        throw error;
    }
}
async function authorization({ authorize }, host, { redactor }, signal) {
    try {
        return await authorize?.(signal) ?? {};
    }
    catch (error) {
        signal.throwIfAborted();
        const { code, message } = (0,errors/* asAppError */.et)(error, redactor);
        const refused = code === "NOTIFY_REFUSED" || error instanceof errors/* ConfigurationError */.j1;
        throw new DeliveryError(refused ? code : "NOTIFY_FAILED", `No token for ${host}: ${message}`, {
            retryable: !refused,
        });
    }
}
/** Standard Webhooks 1.0.0; the timestamp is the attempt's, so each attempt has its own signature. */
async function webhookHeaders(request, id, destination, deps) {
    if (request.body === undefined)
        return {};
    const timestamp = Math.floor(deps.clock.now() / 1000);
    const signature = await destination.keys?.sign(id, timestamp, request.body);
    return {
        "webhook-id": id,
        "webhook-timestamp": String(timestamp),
        ...(signature === undefined ? {} : { "webhook-signature": signature }),
        "idempotency-key": `"${id}"`,
        "user-agent": "genesys-email-accounts",
    };
}
async function fetchAnswer(request, headers, deps, signal) {
    const body = request.body === undefined ? {} : { body: request.body };
    try {
        return await deps.fetch(request.url.href, { method: request.method, headers, ...body, redirect: "manual", signal });
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        const message = `${request.url.host} could not be reached: ${(0,http/* connectionReason */.R2)(error, deps.redactor)}`;
        // A wrong certificate is as wrong a second later.
        throw new DeliveryError("NOTIFY_FAILED", message, {
            retryable: true,
            again: !isCertificateProblem(error),
            cause: error,
        });
    }
}
/** Whether TLS failed for the server's certificate or its name (the codes of Node.js, and Deno's words); a proxy's connection tells it deeper. */
function isCertificateProblem(error) {
    const text = `${(0,errors/* errorCode */.CA)(error) ?? ""} ${(0,errors/* errorMessage */.gJ)(error)}`;
    if (CERTIFICATE_PROBLEM.test(text))
        return true;
    return error instanceof Error && error.cause !== undefined && isCertificateProblem(error.cause);
}
const CERTIFICATE_PROBLEM = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|PATH_LENGTH|invalid peer certificate/;
/** The response if it says that the event arrived; throws {@link DeliveryError} for any other. */
function accepted(answer, request, deps) {
    const { host } = request.url;
    const refusal = judge(answer, host, deps) ?? gap(answer, request, host) ?? lie(answer, request, host, deps);
    if (refusal !== undefined)
        throw refusal;
    return { status: answer.response.status, json: () => (0,http/* parseJson */.qF)(answer.text) };
}
/** What a status means: undefined for 2xx, which is the only success. */
function judge(answer, host, { clock, redactor }) {
    const { response } = answer;
    const { status } = response;
    if (status >= 200 && status <= 299)
        return undefined;
    const words = wordsOf(answer, redactor);
    const about = {
        httpStatus: status,
        retryable: (0,http/* mayPass */.bg)(status),
        retryAfterMs: (0,http/* retryAfterMs */.Vs)(response.headers, clock.now()),
    };
    if (about.retryable)
        return new DeliveryError("NOTIFY_FAILED", `${host} answered ${status}${words}`, about);
    if (status === 410) {
        return new DeliveryError("NOTIFY_DISABLED", `${host} answered 410 Gone: it accepts no more events${words}`, about);
    }
    // Redirects are not followed: they would pass on the token and the signature to another address.
    const redirected = (status >= 300 && status <= 399) || response.type === "opaqueredirect";
    const what = redirected ? "redirected the event elsewhere" : `refused the event with ${status}${words}`;
    return new DeliveryError("NOTIFY_REFUSED", `${host} ${what}`, about);
}
/** Where a status says that an event arrived, and the body that decides it is not there to be read. */
function gap({ response, cut, broken }, request, host) {
    const { next, problem } = request;
    const about = { httpStatus: response.status };
    if (broken && (next ?? problem) !== undefined) {
        const message = `${host} answered ${response.status}, but its answer broke off`;
        return new DeliveryError("NOTIFY_FAILED", message, { ...about, retryable: true });
    }
    if (!cut || next === undefined)
        return undefined;
    const message = `${host} answered with more than can be read`;
    return new DeliveryError("NOTIFY_REFUSED", message, { ...about, retryable: false });
}
/** Where a status says that an event arrived, and the body that it did not. */
function lie(answer, request, host, { redactor }) {
    if (request.problem === undefined)
        return undefined;
    const about = { httpStatus: answer.response.status, retryable: false };
    if ((0,http/* isHtml */._6)(answer.response, answer.text)) {
        return new DeliveryError("NOTIFY_REFUSED", `${host} answered with a web page, and not as an API does`, about);
    }
    const json = (0,http/* parseJson */.qF)(answer.text);
    if (request.next !== undefined && json === undefined) {
        const unread = { ...about, retryable: true };
        return new DeliveryError("NOTIFY_FAILED", `${host} answered ${about.httpStatus} without the JSON of its API`, unread);
    }
    const problem = request.problem(json);
    if (problem === undefined)
        return undefined;
    return new DeliveryError("NOTIFY_REFUSED", `${host} did not take the event: ${redactor.quote(problem, limits/* ANSWER_WORDS */.xo)}`, about);
}
/** The receiver's own words on a refusal, as the end of a sentence: bounded, without secrets, in one visible line. */
function wordsOf({ response, text, cut }, redactor) {
    if (text.trim() === "")
        return "";
    if ((0,http/* isHtml */._6)(response, text))
        return ", with a web page";
    const said = cut ? redactor.quoteHead(text, limits/* ANSWER_WORDS */.xo) : redactor.quote(text.trim(), limits/* ANSWER_WORDS */.xo);
    return said === "" ? "" : `: ${said}`;
}


/***/ }),

/***/ 85459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ envelopeOf),
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   si: () => (/* binding */ envelopeSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(77934);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(21024);
/* harmony import */ var _audit_event_state_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2106);



const nullableText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()));
const itsmEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    event: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_audit_event_state_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_NAMES */ .MN),
    timestamp: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/)),
    account_id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    latency_ms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("genesys_email_provisioner"),
    name: nullableText,
    /** The label of the Genesys Cloud organisation. */
    organisation: nullableText,
    change_ref: nullableText,
    /** That brought the account's last change; null for a direct push and a run by hand. */
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig())),
    commit: nullableText,
    run_url: nullableText,
    audit_hash: nullableText,
    /** Why it failed, and by which code; of failures only. */
    reason: nullableText,
    code: nullableText,
});
/** An event to deliver: every format is made from it, and the outbox stores it. Nothing in it is secret. */
const envelopeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** The state's id: the same for every attempt of any run, so that a receiver can drop duplicates. */
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z0-9_-]{1,64}$/)),
    /** Identifies the account across all runs: a receiver closes alerts by it. */
    dedupKey: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Grows with each event of an account; a receiver may ignore a lower one than it has seen. */
    sequence: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** A URI of the repository. */
    origin: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    event: itsmEventSchema,
});
/** The event that an audit record says is made of it, or undefined if none is. */
function envelopeOf(record) {
    const { event_id: id, event: state, dedup_key } = record.correlation ?? {};
    const event = _audit_event_state_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_NAMES */ .MN.find((name) => name === state);
    if (event === undefined || id === undefined)
        return undefined;
    const source = record.source;
    const sequence = sequenceOf(record);
    return {
        id,
        dedupKey: dedup_key ?? id,
        ...(sequence === undefined ? {} : { sequence }),
        origin: originOf(source),
        event: {
            event,
            timestamp: record.timestamp,
            account_id: record.account_id === null ? null : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(record.account_id),
            // A blocked change never reached the API, which has no status for it.
            status: record.status === "BLOCKED" ? "FAILED" : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(record.status),
            latency_ms: record.operation?.latency_ms ?? 0,
            source: "genesys_email_provisioner",
            name: record.target?.key ?? null,
            organisation: source?.organisation ?? null,
            change_ref: record.approval?.change_ref ?? null,
            pull_request: record.approval?.pr ?? null,
            commit: source?.commit ?? null,
            run_url: source?.run_url ?? null,
            audit_hash: record.hash,
            ...(event === "email_account_failed" ? failureFields(record) : {}),
        },
    };
}
function failureFields({ outcome: { reason, error_code } }) {
    return { reason: reason === null ? null : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(reason, REASON_LIMIT), code: error_code };
}
/** The API's messages may be long, but an event must stay below 20 kB. */
const REASON_LIMIT = 500;
/** Whether an event reports a failure. */
function isFailure(event) {
    return event.event === "email_account_failed";
}
/** String order is time order across the runs of a workflow; undefined without a run number. */
function sequenceOf(record) {
    const { run_number, run_attempt } = record.source ?? {};
    if (run_number === undefined || run_attempt === undefined)
        return undefined;
    return [pad(run_number, 10), pad(run_attempt, 2), pad(record.seq, 8)].join(".");
}
function pad(value, width) {
    return String(value).padStart(width, "0");
}
function originOf(source) {
    if (source?.server_url && source.repository)
        return `${source.server_url}/${source.repository}`;
    return "urn:genesys-email-accounts:local";
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ DELIVERY_BACKOFF_MS),
/* harmony export */   EW: () => (/* binding */ RECEIVER_TOKEN_MARGIN_MS),
/* harmony export */   IG: () => (/* binding */ GIVE_UP_DAYS),
/* harmony export */   Ox: () => (/* binding */ LOOK_UP_BYTES),
/* harmony export */   TX: () => (/* binding */ REDELIVERY_BUDGET_MS),
/* harmony export */   Un: () => (/* binding */ DEDUP_KEY_CHARACTERS),
/* harmony export */   Xr: () => (/* binding */ GIVE_UP_DELIVERIES),
/* harmony export */   Xy: () => (/* binding */ ANSWER_BYTES),
/* harmony export */   ZC: () => (/* binding */ MESSAGE_KEY_CHARACTERS),
/* harmony export */   cN: () => (/* binding */ DELIVERY_BUDGET_MS),
/* harmony export */   io: () => (/* binding */ OUTBOX_LINE_CHARACTERS),
/* harmony export */   jp: () => (/* binding */ DELIVERY_CONCURRENCY),
/* harmony export */   mk: () => (/* binding */ DELIVERY_REQUEST_MS),
/* harmony export */   n: () => (/* binding */ RECEIVER_TOKEN_MS),
/* harmony export */   n6: () => (/* binding */ DELIVERY_GRACE_MS),
/* harmony export */   nA: () => (/* binding */ BREAKER_FAILURES),
/* harmony export */   qN: () => (/* binding */ DELIVERY_BACKOFF_CAP_MS),
/* harmony export */   qx: () => (/* binding */ TICKET_CHARACTERS),
/* harmony export */   sr: () => (/* binding */ DELIVERY_ATTEMPTS),
/* harmony export */   tB: () => (/* binding */ RUN_BUDGET_MS),
/* harmony export */   w5: () => (/* binding */ SIGNING_KEY_BYTES),
/* harmony export */   xi: () => (/* binding */ CLOSINGS_LIMIT),
/* harmony export */   xo: () => (/* binding */ ANSWER_WORDS),
/* harmony export */   yW: () => (/* binding */ BREAKER_SILENCES),
/* harmony export */   zu: () => (/* binding */ CLOSING_PACE_MS)
/* harmony export */ });
/** Standard Webhooks recommends 15 to 30 s per request. */
const DELIVERY_REQUEST_MS = 15_000;
/** Attempts to deliver one event in one run; `redeliver` takes the place of Standard Webhooks' days-long schedule. */
const DELIVERY_ATTEMPTS = 6;
/** First ceiling of the full-jitter backoff between attempts. */
const DELIVERY_BACKOFF_MS = 1_000;
/** Highest ceiling of the backoff. */
const DELIVERY_BACKOFF_CAP_MS = 30_000;
/** How long one event may be tried in one run. */
const DELIVERY_BUDGET_MS = 180_000;
/** How long deliveries may delay the end of a run, however many events there are: the rest waits in the outbox. */
const RUN_BUDGET_MS = 30_000;
/** The same for a redelivery, which has nothing else to do, and which a schedule repeats. */
const REDELIVERY_BUDGET_MS = 600_000;
/** How many days after it happened an event is given up: who has not heard of it by then is told by people. */
const GIVE_UP_DAYS = 14;
/** After how many failed deliveries, each of several attempts, an event is given up. */
const GIVE_UP_DELIVERIES = 50;
/** How long deliveries may continue after the run was stopped, and after the writes that then had their own time. */
const DELIVERY_GRACE_MS = 1_500;
/** How much of a response to read: enough for a ticket number, too little to fill memory. */
const ANSWER_BYTES = 64 * 1024;
/** The same for a look-up: the notes of a change that is worked on for a year. */
const LOOK_UP_BYTES = 4 * 1024 * 1024;
/** Concurrent deliveries to one receiver; those of one account stay in order. */
const DELIVERY_CONCURRENCY = 4;
/** After this many consecutive failures, a receiver is considered down and the other events wait for redelivery. */
const BREAKER_FAILURES = 3;
/** The same after this many consecutive attempts without any response; one event makes at most that many. */
const BREAKER_SILENCES = 6;
/** Between two events that only close alerts: a hundred of them fit into a run's budget, and no receiver sees a burst. */
const CLOSING_PACE_MS = 250;
/** The most closing events of one run. */
const CLOSINGS_LIMIT = 100;
/** How long a receiver's authorization server may take. */
const RECEIVER_TOKEN_MS = 10_000;
/** How long before its end a token is not used any more: a delivery takes a while. */
const RECEIVER_TOKEN_MARGIN_MS = 30_000;
/** The longest name of a ticket that is kept. */
const TICKET_CHARACTERS = 100;
/** How much of a receiver's own words a message quotes. */
const ANSWER_WORDS = 400;
/** Standard Webhooks 1.0.0: a symmetric key has 24 to 64 bytes. */
const SIGNING_KEY_BYTES = { min: 24, max: 64 };
/** The longest outbox line that may be an entry: Standard Webhooks limits event bodies to 20 kB. */
const OUTBOX_LINE_CHARACTERS = 64 * 1024;
/** ServiceNow's column message_key has 1,024 characters. */
const MESSAGE_KEY_CHARACTERS = 1024;
/** PagerDuty accepts deduplication keys of up to 255 characters. */
const DEDUP_KEY_CHARACTERS = 255;


/***/ }),

/***/ 4765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   B2: () => (/* binding */ postJson),
/* harmony export */   J9: () => (/* binding */ jsonBody),
/* harmony export */   y0: () => (/* binding */ apiUrl)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21024);

/** A value as JSON whose texts hold no half of a character, which strict receivers refuse. */
function jsonBody(body) {
    return JSON.stringify(body, (_key, value) => typeof value === "string" ? value.toWellFormed() : value);
}
/** A POST of JSON. */
function postJson(url, body, headers = {}) {
    return {
        url,
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: jsonBody(body),
    };
}
/** A URL of a product's API, from the URL of the product or of any of its API calls. */
function apiUrl(base, apiRoot, path) {
    const url = new URL(base);
    const at = `${url.pathname}/`.indexOf(apiRoot);
    const prefix = at === -1 ? url.pathname : url.pathname.slice(0, at);
    url.pathname = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimmedEnd */ .Ee)(prefix, "/") + path;
    url.search = "";
    return url;
}
/** A text of an answer, at the end of a path of keys; undefined where there is none. */
function textAt(answer, ...path) {
    let value = answer;
    for (const key of path) {
        if (value === null || typeof value !== "object" || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
}


/***/ }),

/***/ 62238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   up: () => (/* binding */ rowProblem),
/* harmony export */   xd: () => (/* binding */ rowTicket)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4765);

/** Why a ServiceNow answer with status 2xx says that nothing was stored, in its own words; undefined where it says nothing of the kind. */
function rowProblem(answer) {
    const failed = (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, "error", "message") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, "error");
    if (failed !== undefined)
        return [failed, (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, "error", "detail")].filter(Boolean).join(": ");
    for (const row of rowsOf(answer)) {
        // em/jsonv2 tells how many it stored, under the name of the endpoint.
        const none = Object.values(row ?? {}).find((each) => typeof each === "string" && NOTHING_STORED.test(each));
        if (typeof none === "string")
            return none;
        const status = (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "status") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "__status");
        if (status === undefined || !/^(?:error|failure|failed|ignored|skipped)$/i.test(status))
            continue;
        const words = (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "error_message") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "status_message") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "__error", "message");
        return words === undefined ? `a row has the status "${status}"` : `${status}: ${words}`;
    }
    return undefined;
}
const NOTHING_STORED = /^\s*(?:0|no) events? (?:was|were) inserted/i;
/** The number of the record that ServiceNow stored, else its sys_id. */
function rowTicket(answer) {
    const [row] = rowsOf(answer);
    return (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "number") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "display_value") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "sys_id");
}
/** The rows of a Table API, Import Set API or JSONv2 answer. */
function rowsOf(answer) {
    const { result, records } = (answer ?? {});
    const rows = result ?? records;
    if (Array.isArray(rows))
        return rows;
    return rows !== null && typeof rows === "object" ? [rows] : [];
}


/***/ }),

/***/ 7765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ servicenowChangeNote),
/* harmony export */   v: () => (/* binding */ checkedReference)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(21024);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3195);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4765);
/* harmony import */ var _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(62238);
/* harmony import */ var _ticket_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(59804);






const TABLE = "/api/now/table/change_request";
const JSON_ANSWER = { accept: "application/json" };
/**
 * A work note on the change that `change-ref` names, by its number or its sys_id (ServiceNow Table API). The change is looked
 * up first, and takes no second note of an event that stands in its notes.
 */
const servicenowChangeNote = (envelope, destination) => {
    const reference = checkedReference(envelope.event.change_ref);
    const query = isSysId(reference) ? `sys_id=${reference}` : `number=${reference}`;
    const url = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .apiUrl */ .y0)(destination.url, "/api/", TABLE);
    url.search = search(query, "sys_id,number,work_notes");
    return Promise.resolve([{
            url,
            method: "GET",
            headers: JSON_ANSWER,
            answerBytes: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOK_UP_BYTES */ .Ox,
            problem: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowProblem */ .up,
            ticket: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowTicket */ .xd,
            next: (answer) => afterLookUp(answer, reference, envelope, destination),
        }]);
};
/** The reference, where a note can be written on what it names. Throws ConfigurationError (NOTIFY_CONFIG). */
function checkedReference(reference) {
    if (reference && (isSysId(reference) || /^[A-Za-z]{2,10}\d{1,30}$/.test(reference)))
        return reference;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("NOTIFY_CONFIG", `Cannot write a note on change "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(reference ?? "")}": it is not a change number`, {
        hint: "Give change-ref as a change number such as CHG0030004, or as the sys_id of a change",
    });
}
function isSysId(reference) {
    return /^[0-9a-f]{32}$/.test(reference);
}
function search(sysparm_query, sysparm_fields) {
    const sysparm = { sysparm_query, sysparm_fields, sysparm_limit: "1", sysparm_display_value: "true" };
    return new URLSearchParams(sysparm).toString();
}
/** The note, unless the change shows it; where the change shows none of its notes, their own table is asked. */
function afterLookUp(answer, reference, envelope, destination) {
    const [row] = (0,_servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsOf */ .RO)(answer);
    const sysId = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(row, "sys_id") ?? "";
    if (!isSysId(sysId)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV("NOTIFY_REFUSED", `Cannot write a note on change ${reference}: ServiceNow shows no such change to this user`);
    }
    const note = noteRequest(sysId, envelope, destination);
    const notes = row.work_notes;
    if (typeof notes === "string")
        return notes.includes(envelope.id) ? undefined : note;
    const url = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .apiUrl */ .y0)(destination.url, "/api/", "/api/now/table/sys_journal_field");
    url.search = search(`element_id=${sysId}^element=work_notes^valueLIKE${envelope.id}`, "sys_id,value");
    return {
        url,
        method: "GET",
        headers: JSON_ANSWER,
        answerBytes: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOK_UP_BYTES */ .Ox,
        optional: true,
        next: (found) => (0,_servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsOf */ .RO)(found).some((each) => (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(each, "value")?.includes(envelope.id)) ? undefined : note,
    };
}
function noteRequest(sysId, envelope, destination) {
    return {
        url: (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .apiUrl */ .y0)(destination.url, "/api/", `${TABLE}/${sysId}`),
        method: "PATCH",
        headers: { "content-type": "application/json", ...JSON_ANSWER },
        body: (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonBody */ .J9)({ work_notes: [(0,_ticket_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ticketSummary */ .jy)(envelope), ...(0,_ticket_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ticketDetails */ .j5)(envelope)].join("\n") }),
        problem: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowProblem */ .up,
        ticket: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowTicket */ .xd,
    };
}


/***/ }),

/***/ 59804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ ticketKey),
/* harmony export */   Ye: () => (/* binding */ ticketText),
/* harmony export */   j5: () => (/* binding */ ticketDetails),
/* harmony export */   jy: () => (/* binding */ ticketSummary),
/* harmony export */   lV: () => (/* binding */ ticketField),
/* harmony export */   og: () => (/* binding */ cutAt)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(21024);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(85459);


/** Foreign text for a ticket: one visible line in which no markup of ServiceNow or Jira and no spreadsheet formula works. */
function ticketText(text, limit = 200) {
    return inert((0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text, limit));
}
/** The same for a field of so many UTF-16 units. */
function ticketField(text, units) {
    return cutAt(ticketText(text, units), units);
}
/** The same for a key, which is never cut: no two keys become one. */
function ticketKey(key) {
    return inert((0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleKey */ .E$)(key));
}
/** Text of at most so many UTF-16 units, without half of a character at its end. */
function cutAt(text, units) {
    return text.length <= units ? text : `${text.slice(0, units - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
function inert(text) {
    return text
        .replace(/\[(?=\/?\s*code)/gi, "(")
        .replace(/[{}[\]|!~<>]/g, (char) => LOOKALIKES[char] ?? " ")
        .replace(/^(\s*)([=+\-@])/, "$1'$2");
}
// Wiki markup, macros, mentions, images and HTML all need one of these; the full-width forms read the same.
const LOOKALIKES = {
    "{": "｛",
    "}": "｝",
    "[": "［",
    "]": "］",
    "|": "｜",
    "!": "！",
    "~": "～",
    "<": "＜",
    ">": "＞",
};
/** One sentence on what happened to the account, safe for a ticket. */
function ticketSummary(envelope) {
    const { event, status } = envelope.event;
    const what = event.replace("email_account_", "");
    const name = ticketText(envelope.event.name ?? "(unnamed)", 120);
    const { reason: why } = envelope.event;
    const reason = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(envelope.event) && why ? `: ${ticketText(why, 400)}` : "";
    return `E-mail account "${name}" ${what} (${ticketText(status, 60)})${reason}`;
}
/** Where to look up the event, as lines for a ticket. */
function ticketDetails(envelope) {
    const { account_id, organisation, timestamp, run_url, audit_hash, latency_ms } = envelope.event;
    return [
        ...(organisation ? [`Organisation: ${ticketText(organisation)}`] : []),
        `Account id: ${ticketText(account_id ?? "none")}`,
        `Time: ${ticketText(timestamp)}, after ${latency_ms} ms`,
        ...(run_url ? [`Run: ${ticketText(run_url, 500)}`] : []),
        ...(audit_hash ? [`Audit record: ${ticketText(audit_hash)}`] : []),
        `Event id: ${envelope.id}`,
    ];
}


/***/ }),

/***/ 56649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  My: () => (/* binding */ destinationOf),
  Fj: () => (/* binding */ secretsOf)
});

// UNUSED EXPORTS: sendEvent

// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js + 3 modules
var audit_record = __nccwpck_require__(3430);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __nccwpck_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/secret.js + 1 modules
var base_secret = __nccwpck_require__(1569);
// EXTERNAL MODULE: ./build/src/core/notify/delivery.js + 7 modules
var delivery = __nccwpck_require__(6209);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __nccwpck_require__(24780);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __nccwpck_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __nccwpck_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __nccwpck_require__(4507);
// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __nccwpck_require__(3195);
;// CONCATENATED MODULE: ./build/src/core/notify/authorization.js






const tokenSchema = dist/* object */.Ikc({
    access_token: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\x21-\x7e]+$/)),
    expires_in: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]), dist/* transform */.pdi(Number))),
});
/** Access tokens for a receiver, fetched when one is needed and kept until shortly before their end. */
class ReceiverTokens {
    #client;
    #deps;
    #known;
    constructor(client, deps) {
        this.#client = client;
        this.#deps = deps;
    }
    /** A token that has not ended. Throws AppError. */
    async get(signal) {
        const known = this.#known;
        if (known && await known.endsAt > this.#deps.clock.monotonic())
            return await known.token;
        const fetched = this.#fetch(signal);
        this.#known = { token: fetched.then(({ token }) => token), endsAt: fetched.then(({ endsAt }) => endsAt) };
        // Who waits for either hears of a failure; the next one asks anew.
        this.#known.token.catch(() => undefined);
        this.#known.endsAt.catch(() => this.#known = undefined);
        return (await fetched).token;
    }
    /** Forgets the token: the receiver does not take it any more. */
    forget() {
        this.#known = undefined;
    }
    async #fetch(signal) {
        const { clock } = this.#deps;
        const { host } = this.#client.tokenUrl;
        const late = () => new errors/* AppError */.uV("NOTIFY_FAILED", `${host} did not answer in time`);
        return await (0,base_async/* deadline */.nl)(limits/* RECEIVER_TOKEN_MS */.n, clock, signal, late, async (signal) => {
            const inHeader = await this.#ask(true, signal);
            // RFC 6749 section 2.3.1 prefers the header, but not every server takes it.
            const { status, text, isPage } = inHeader.status === 400 || inHeader.status === 401
                ? await this.#ask(false, signal)
                : inHeader;
            const answer = dist/* safeParse */.xLC(tokenSchema, (0,http/* parseJson */.qF)(text));
            if (status >= 200 && status <= 299 && answer.success) {
                const { access_token: token, expires_in: seconds = 300 } = answer.output;
                this.#deps.redactor.add(token);
                const lasts = Number.isFinite(seconds) ? seconds * 1000 - limits/* RECEIVER_TOKEN_MARGIN_MS */.EW : 0;
                return { token, endsAt: clock.monotonic() + lasts };
            }
            const refused = status >= 400 && !(0,http/* mayPass */.bg)(status);
            // What is no token by its form may be one all the same.
            const isSecret = status >= 200 && status <= 299;
            const words = isSecret ? "" : isPage ? "a web page" : this.#deps.redactor.quote(text.trim(), limits/* ANSWER_WORDS */.xo);
            const message = `${host} gave no token, but ${status}${words === "" ? "" : `: ${words}`}`;
            throw new errors/* AppError */.uV(refused ? "NOTIFY_REFUSED" : "NOTIFY_FAILED", message);
        });
    }
    async #ask(inHeader, signal) {
        const { tokenUrl, clientId, clientSecret } = this.#client;
        const [id, secret] = [clientId.reveal(), clientSecret.reveal()];
        const form = new URLSearchParams({ grant_type: "client_credentials" });
        const headers = {
            "content-type": "application/x-www-form-urlencoded",
            accept: "application/json",
        };
        if (inHeader)
            headers.authorization = basicAuthorization(formEncoded(id), formEncoded(secret));
        else {
            form.set("client_id", id);
            form.set("client_secret", secret);
        }
        try {
            const init = { method: "POST", headers, body: form.toString(), redirect: "manual", signal };
            const response = await this.#deps.fetch(tokenUrl.href, init);
            const { text } = await (0,http/* readBody */.x8)(response, limits/* ANSWER_BYTES */.Xy);
            return { status: response.status, text, isPage: (0,http/* isHtml */._6)(response, text) };
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof errors/* ConfigurationError */.j1)
                throw error;
            const reason = (0,http/* connectionReason */.R2)(error, this.#deps.redactor);
            throw new errors/* AppError */.uV("NOTIFY_FAILED", `${tokenUrl.host} could not be reached: ${reason}`, { cause: error });
        }
    }
}
/** The value of Authorization for a name and a password (RFC 7617). */
function basicAuthorization(name, password) {
    return `Basic ${(0,bytes/* toBase64 */.nk)(`${name}:${password}`)}`;
}
/** As RFC 6749 appendix B wants it. */
function formEncoded(text) {
    return new URLSearchParams({ "": text }).toString().slice(1);
}

;// CONCATENATED MODULE: ./build/src/core/notify/destination.js






/** Formats whose token is no bearer token, and where it goes. */
const OWN_TOKENS = {
    pagerduty: "a routing key",
    "jira-automation": "the header X-Automation-Webhook-Token",
};
/** Checks the settings for events. Throws ConfigurationError (NOTIFY_CONFIG) whose message never shows path or query, which may contain secrets. */
async function openDestination(url, options = {}) {
    const { token, secret, username, headers, oauth, deps, format = "basic" } = options;
    if (token !== undefined && !(username === undefined ? /^[\x21-\x7e]+$/ : /^[^\p{Cc}]+$/u).test(token.reveal())) {
        throw unusable("Cannot use the ITSM token: it is empty or contains a space, a line end or a character outside ASCII");
    }
    if (format === "pagerduty" && token === undefined) {
        throw unusable("Cannot send events to PagerDuty without its routing key");
    }
    const own = OWN_TOKENS[format];
    if (username !== undefined) {
        if (token === undefined)
            throw unusable("Cannot use the ITSM user name without a token, which is its password");
        if (own !== undefined)
            throw unusable(`Cannot use an ITSM user name with ${format}: its token is ${own}`);
        if (oauth !== undefined)
            throw unusable("Cannot use an ITSM user name and an OAuth client at once");
        if (/[:\p{Cc}]/u.test(username))
            throw unusable("Cannot use the ITSM user name: it contains a colon");
    }
    if (oauth !== undefined && token !== undefined && own === undefined) {
        throw unusable("Cannot use an ITSM token and an OAuth client at once");
    }
    const client = oauth && { ...oauth, tokenUrl: parseUrl(oauth.tokenUrl, "OAuth token") };
    const tokens = client && deps && new ReceiverTokens(client, deps);
    return {
        url: parseUrl(url, "webhook"),
        format,
        ...(token === undefined ? {} : { token }),
        ...(secret === undefined ? {} : { keys: await importSigningKeys(secret) }),
        ...(headers === undefined ? {} : { headers: parseHeaders(headers) }),
        ...(tokens
            ? {
                authorize: async (signal) => ({ authorization: `Bearer ${await tokens.get(signal)}` }),
                renew: () => tokens.forget(),
            }
            : token !== undefined && own === undefined
                ? { authorize: () => Promise.resolve({ authorization: authorizationOf(token, username) }) }
                : {}),
    };
}
function authorizationOf(token, username) {
    return username === undefined ? `Bearer ${token.reveal()}` : basicAuthorization(username, token.reveal());
}
/** Headers that make a request what it is. */
const OWN_HEADERS = /^(?:host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|keep-alive|accept-encoding|webhook-.*|idempotency-key)$/;
function parseHeaders(text) {
    const headers = {};
    for (const [index, line] of text.reveal().split(/\r?\n/).entries()) {
        if (line.trim() === "")
            continue;
        const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)[ \t]*$/
            .exec(line.trim()) ?? [];
        if (name === "")
            throw unusable(`Cannot use line ${index + 1} of the ITSM headers: it is not "Name: value"`);
        const key = name.toLowerCase();
        if (OWN_HEADERS.test(key))
            throw unusable(`Cannot set the header ${name} of ITSM events: the program sets it`);
        if (Object.hasOwn(headers, key))
            throw unusable(`Cannot use the ITSM headers: ${name} stands in them twice`);
        headers[key] = value;
    }
    return headers;
}
function parseUrl(text, what) {
    if (!URL.canParse(text))
        throw unusable(`Cannot use the ITSM ${what} address: it is not an absolute URL`);
    const url = new URL(text);
    const where = `Cannot send events to ${url.protocol}//${url.host}`;
    if (url.username !== "" || url.password !== "") {
        throw unusable(`${where}: the address contains a user name or password`);
    }
    if (!(0,http/* isConfidential */.FX)(url)) {
        throw unusable(`${where}: use https; http is allowed only for this machine itself`);
    }
    if (METADATA_HOST.test(url.hostname)) {
        throw unusable(`${where}: link-local addresses and those that hand out a machine's credentials take no events`);
    }
    url.hash = "";
    return url;
}
/** The IPv4 addresses of {@link METADATA_HOST} inside IPv6 ones: the first is all of `169.254.0.0/16`. */
const METADATA_GROUPS = "(?:a9fe:[0-9a-f]+|a83f:8110|6464:64c8|c000:c0)";
/** As the URL parser writes addresses: link-local ones, and those of cloud metadata services, in whatever form leads to them. */
const METADATA_HOST = new RegExp(`^(?:${[
    String.raw `169\.254\.\d+\.\d+|168\.63\.129\.16|100\.100\.100\.200|192\.0\.0\.192`,
    String.raw `\[(?:fe[89ab][0-9a-f]:.*|fd00:ec2::(?:254|23)|fd20:ce::254|fd00:42::42)\]`,
    String.raw `\[(?:::(?:ffff:)?|64:ff9b::)${METADATA_GROUPS}\]`,
    String.raw `\[(?:64:ff9b:1:|2002:a9fe:|2002:${METADATA_GROUPS}:).*\]`,
].join("|")})$`);
function unusable(message) {
    return new errors/* ConfigurationError */.j1("NOTIFY_CONFIG", message);
}
/** Reads `whsec_` secrets, separated by spaces while a key is being changed. Throws ConfigurationError; which never contains the value. */
async function importSigningKeys(secret) {
    const keys = await Promise.all(secret.reveal().trim().split(/\s+/).map(importKey));
    return {
        async sign(id, timestampSeconds, body) {
            const content = new TextEncoder().encode(`${id}.${timestampSeconds}.${body}`);
            const signatures = await Promise.all(keys.map((key) => crypto.subtle.sign("HMAC", key, content)));
            return signatures.map((signature) => `v1,${(0,bytes/* toBase64 */.nk)(new Uint8Array(signature))}`).join(" ");
        },
    };
}
function importKey(text) {
    const bytes = decodeKey(text);
    const { min, max } = limits/* SIGNING_KEY_BYTES */.w5;
    if (bytes === undefined)
        throw unusableKey("it is not whsec_ followed by base64");
    if (bytes.length < min || bytes.length > max)
        throw unusableKey(`its key has ${bytes.length} bytes`);
    return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}
function decodeKey(text) {
    const match = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text);
    return match?.[1] === undefined ? undefined : (0,bytes/* fromBase64 */.Ey)(match[1]);
}
function unusableKey(reason) {
    const hint = "Give itsm-webhook-secret as whsec_ and the base64 of 24 to 64 random bytes, as the receiver shows it";
    return new errors/* ConfigurationError */.j1("NOTIFY_CONFIG", `Cannot sign deliveries with the webhook secret: ${reason}`, { hint });
}

// EXTERNAL MODULE: ./build/src/core/notify/event.js
var notify_event = __nccwpck_require__(85459);
;// CONCATENATED MODULE: ./build/src/core/notify/send-event.js








/** Delivers one event without an outbox, with the retries of a run; the result says what went wrong, even for invalid options. */
async function sendEvent(url, event, options, deps) {
    for (const secret of secretsOf(options))
        deps.redactor.add(secret);
    const envelope = envelopeFor(event, options.id ?? newRecordId(deps.clock));
    try {
        if (!v.is(envelopeSchema, envelope)) {
            throw new AppError("NOTIFY_CONFIG", "Cannot send the event: its fields or its id are invalid");
        }
        const fetch = options.fetch ?? deps.fetch;
        const destination = await destinationOf(url, options, { ...deps, fetch });
        return await deliver(envelope, destination, { ...deps, fetch }, { signal: options.signal });
    }
    catch (error) {
        const { code, message: reason } = asAppError(error, deps.redactor);
        return { id: envelope.id, delivered: false, attempts: 0, code, reason, retryable: false };
    }
}
/** What of the options is secret. */
function secretsOf({ secret, token, headers, oauth }) {
    // A value of a header is a secret of its own, wherever a receiver repeats it.
    const values = headers === undefined ? [] : (0,base_secret/* asSecret */.BO)(headers).reveal().split(/\r?\n/).flatMap((line) => {
        const value = line.slice(line.indexOf(":") + 1).trim();
        return value === "" ? [] : [value];
    });
    return [secret, token, oauth?.clientSecret, ...values].filter((each) => each !== undefined);
}
/** The destination that the options describe. Throws `ConfigurationError`, whose message holds no secret. */
async function destinationOf(url, { format, secret, token, username, headers, oauth }, deps) {
    return await openDestination(url, {
        format,
        secret: (0,base_secret/* asSecret */.BO)(secret, "itsm-webhook-secret"),
        token: (0,base_secret/* asSecret */.BO)(token, "itsm-token"),
        username,
        headers: (0,base_secret/* asSecret */.BO)(headers, "itsm-headers"),
        oauth: oauth && {
            tokenUrl: oauth.tokenUrl,
            clientId: (0,base_secret/* asSecret */.BO)(oauth.clientId, "itsm-client-id"),
            clientSecret: (0,base_secret/* asSecret */.BO)(oauth.clientSecret, "itsm-client-secret"),
        },
        deps,
    });
}
function envelopeFor(event, id) {
    const key = dedupKey({}, event.name ?? event.account_id ?? id);
    return { id, dedupKey: key, origin: "urn:genesys-email-accounts:local", event };
}


/***/ }),

/***/ 36583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseAcceptedFinding),
/* harmony export */   Y: () => (/* binding */ withAccepted)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(21024);


/** Reads `CODE HOST UNTIL`. Throws {@link ConfigurationError}. */
function parseAcceptedFinding(line) {
    const [code = "", host = "", until = "", ...more] = line.trim().split(/\s+/);
    const day = new Date(`${until}T00:00:00Z`);
    const isDay = /^\d{4}-\d\d-\d\d$/.test(until) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(until);
    if (!Object.hasOwn(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .Lp, code) || host === "" || !isDay || more.length > 0) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use accepted-findings "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(line)}"`, {
            hint: "Give CODE HOST UNTIL, such as CERT_EXPIRES_SOON mail.example.com 2026-12-31",
        });
    }
    return { code: code, host: host.toLowerCase().replace(/\.$/, ""), until };
}
/** The findings of a host, with those that are accepted today told as notes that count for nothing. */
function withAccepted(findings, host, accepted, now) {
    return findings.map((found) => {
        const rule = accepted.find((each) => each.code === found.code && each.host === host && now < Date.parse(`${each.until}T00:00:00Z`) + 86_400_000);
        if (!rule || found.severity === "info")
            return found;
        return { ...found, severity: "info", message: `${found.message} (accepted until ${rule.until})` };
    });
}


/***/ }),

/***/ 15323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   r4: () => (/* binding */ endpointKey),
/* harmony export */   uK: () => (/* binding */ tlsModeOf),
/* harmony export */   v8: () => (/* binding */ isCanonicalHost),
/* harmony export */   zs: () => (/* binding */ parseConnectTo)
/* harmony export */ });
/* harmony import */ var _account_matrix_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16564);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(21024);



/** The TLS mode of a port; undefined for ports that accounts cannot have: probing those would be port scanning. */
function tlsModeOf(protocol, port) {
    return (0,_account_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .workingEndpoints */ .K5)(protocol).find((each) => each.port === port)?.tls;
}
/** A key for an endpoint; equal keys mean that one probe serves both endpoints. */
function endpointKey(endpoint) {
    return `${endpoint.protocol}:${endpoint.host}:${endpoint.port}:${endpoint.tlsMode}`;
}
// Letters, digits and hyphens in labels of 1 to 63 (RFC 1123 section 2.1), the last one not numeric, so that no resolver
// mistakes the name for an address (`127.1`, `0x7f.1`, `2130706433`).
const HOST_NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?!\d+$)(?!0x[0-9a-f]*$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Whether text is a canonical host name; the last guard before a name reaches the resolver, wherever it comes from. */
function isCanonicalHost(host) {
    return HOST_NAME.test(host);
}
const PART = String.raw `(\[[0-9A-Fa-f:.]+\]|[^:[\]\s]*)`;
const RULE = new RegExp(`^${PART}:(\\d{0,5}):${PART}:(\\d{0,5})$`);
/** Reads `HOST:PORT:CONNECT_HOST:CONNECT_PORT`, like curl's `--connect-to`. Throws {@link ConfigurationError}. */
function parseConnectTo(rule) {
    const match = RULE.exec(rule);
    const [host, port, connectHost, connectPort] = match?.slice(1) ?? [];
    if (!match || !isPort(port) || !isPort(connectPort)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use connect-to "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(rule)}"`, {
            hint: "Give HOST:PORT:CONNECT_HOST:CONNECT_PORT; each part may be empty, IPv6 addresses go in brackets",
        });
    }
    return {
        host: name(host),
        port: port ? Number(port) : undefined,
        connectHost: name(connectHost),
        connectPort: connectPort ? Number(connectPort) : undefined,
    };
}
/** The target of an endpoint under the first rule that matches it. */
function targetOf(endpoint, rules) {
    const rule = rules.find((each) => (each.host === undefined || each.host === endpoint.host) && (each.port === undefined || each.port === endpoint.port));
    return {
        host: rule?.connectHost ?? endpoint.host,
        port: rule?.connectPort ?? endpoint.port,
        trusted: rule?.connectHost !== undefined,
    };
}
function isPort(text) {
    return !text || (Number(text) >= 1 && Number(text) <= 65535);
}
function name(text) {
    if (!text)
        return undefined;
    return text.replace(/^\[|\]$/g, "").toLowerCase().replace(/\.$/, "");
}


/***/ }),

/***/ 62734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ auditPathProblem)
/* harmony export */ });
/* unused harmony export CLAIMS_FOLDER */
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21024);

/**
 * Why a path cannot be the audit log's, as the end of a sentence; undefined where it can. `confined`: it must stay in the
 * folder that it is relative to.
 */
function auditPathProblem(path, confined) {
    const parts = path.split(confined ? /[/\\]/ : "/");
    const name = parts.at(-1) ?? "";
    if (["", ".", ".."].includes(name))
        return "it names a folder";
    if (confined) {
        if (path.includes("\\"))
            return "it contains a backslash";
        if (path.startsWith("/") || path.includes(":"))
            return "it leads out of the folder of the run's files";
        if (parts.includes(".."))
            return "it leads out of the folder of the run's files";
        if (parts.some((part) => part !== "." && /[. ]$/.test(part)))
            return "a part of it ends with a dot or a blank";
        if (parts.find((part) => part !== ".")?.toLowerCase() === CLAIMS_FOLDER)
            return OWN_FILE;
    }
    return isOwnFile(name) ? OWN_FILE : undefined;
}
/** The folder beside the run's files in which steps claim the names of their artifacts. */
const CLAIMS_FOLDER = ".artifact-names";
const OWN_FILE = "the program writes a file of that name itself";
/** A file system may take letters of either case, and their look-alikes, for the same. */
function isOwnFile(name) {
    const folded = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimmedEnd */ .Ee)(name.normalize("NFKC").toLowerCase(), ". ");
    return /^report\.(json|html)$|\.(outbox\.jsonl|manifest\.json)$/.test(folded);
}


/***/ }),

/***/ 19190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ inputDefinition),
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   Tb: () => (/* binding */ isSwitch),
/* harmony export */   mc: () => (/* binding */ INPUTS)
/* harmony export */ });
/** Every input, with the names and defaults that action.yml declares. */
const INPUTS = {
    "mode": {
        default: "auto",
        actionOnly: true,
        summary: "auto, check, apply, drift or redeliver",
    },
    "accounts": {
        default: "accounts/**/*.{yaml,yml,json}",
        list: true,
        summary: "glob of account files",
    },
    "scope": { default: "auto", actionOnly: true, summary: "changed, all or auto" },
    "organisation": { default: "", summary: "label of the organisation (default: its region, or the host of its API)" },
    "on-plan-change": {
        default: "warn",
        actionOnly: true,
        summary: "warn or fail when the plan is not the approved one",
    },
    "require-approval": {
        default: "false",
        actionOnly: true,
        summary: "write only what somebody else approved",
    },
    "github-token": {
        default: "",
        secret: true,
        actionOnly: true,
        summary: "for comment, suggestions and drift issue, and for what the default branch holds",
    },
    "comment": { default: "true", actionOnly: true, summary: "one sticky comment on the pull request" },
    "suggestions": { default: "true", actionOnly: true, summary: "a review with one-click fixes" },
    "drift-issue": { default: "true", actionOnly: true, summary: "one issue while there is drift" },
    "genesys-client-id": { default: "", variable: "GENESYS_CLIENT_ID", summary: "OAuth client id" },
    "genesys-client-secret": {
        default: "",
        secret: true,
        variable: "GENESYS_CLIENT_SECRET",
        summary: "OAuth client secret",
    },
    "genesys-region": { default: "us-east-1", summary: "AWS region or Genesys domain of the organisation" },
    "genesys-api-url": { default: "", summary: "base URL of the API, instead of the region's" },
    "genesys-login-url": { default: "", summary: "base URL of the login service, instead of the region's" },
    "secrets": {
        default: "",
        secret: true,
        variable: "ACCOUNT_SECRETS",
        summary: "JSON object of the values that account files refer to",
    },
    "secrets-file": { default: "", summary: "file, outside the workspace, with the same as ACCOUNT_SECRETS" },
    "probe": { default: "tls", summary: "tls, login or off" },
    "login-hosts": { default: "", list: true, summary: "host that --probe login may send a mailbox credential to" },
    "allow-private-cidrs": { default: "", list: true, summary: "private range that probes may reach" },
    "connect-to": { default: "", list: true, summary: "HOST:PORT:CONNECT_HOST:CONNECT_PORT, like curl's option" },
    "ehlo-name": { default: "", summary: "name that SMTP probes give; this machine's by default" },
    "dns-server": { default: "", summary: "IP or IP:PORT of the name server for probes and domain checks" },
    "domain-checks": { default: "true", summary: "look at MX, SPF and DMARC of the accounts' domains" },
    "accepted-findings": { default: "", list: true, summary: "CODE HOST UNTIL of a finding that does not count" },
    "ca-file": {
        default: "",
        summary: "PEM file of CAs that probes and ITSM connections trust in addition to the built-in roots",
    },
    "concurrency": { default: "16", summary: "probes that run at the same time" },
    "poll-timeout": { default: "15m", summary: "how long apply waits for one account's validation" },
    "poll-interval": { default: "auto", summary: "auto or a duration" },
    "rate-limit": { default: "auto", summary: "API requests per minute, or auto" },
    "genesys-api": { default: "email-accounts", summary: "email-accounts, or email-domains for the public API" },
    "prune": { default: "false", summary: "delete live accounts that are in no file any more" },
    "prune-domains": {
        default: "false",
        summary: "with email-domains: also remove a domain whose last account went",
    },
    "adopt": { default: "false", summary: "with email-domains: take over what was made by hand" },
    "max-prune": { default: "25%", summary: "refuse to delete more than this share or number" },
    "rotate": { default: "", list: true, summary: "name or glob of accounts to write again (a new password)" },
    "itsm-webhook-url": { default: "", summary: "URL that receives the events" },
    "itsm-webhook-secret": {
        default: "",
        secret: true,
        variable: "ITSM_WEBHOOK_SECRET",
        summary: "whsec_…, signs each delivery",
    },
    "itsm-token": { default: "", secret: true, variable: "ITSM_TOKEN", summary: "bearer token or routing key" },
    "itsm-username": { default: "", summary: "with ITSM_TOKEN: HTTP Basic instead of Bearer" },
    "itsm-token-url": { default: "", summary: "where the receiver's OAuth tokens come from" },
    "itsm-client-id": { default: "", variable: "ITSM_CLIENT_ID", summary: "OAuth client id for the receiver" },
    "itsm-client-secret": {
        default: "",
        secret: true,
        variable: "ITSM_CLIENT_SECRET",
        summary: "OAuth client secret for the receiver",
    },
    "itsm-headers": {
        default: "",
        secret: true,
        variable: "ITSM_HEADERS",
        summary: "more headers of each delivery, Name: value, one a line",
    },
    "itsm-format": {
        default: "basic",
        summary: "basic, cloudevents, servicenow-event, servicenow-change-note, pagerduty or jira-automation",
    },
    "outbox": { default: "", actionOnly: true, summary: "outbox file that mode: redeliver sends" },
    "previous-manifest": { default: "", summary: "manifest of the run before, to chain this one to" },
    "on-notify-failure": { default: "warn", summary: "warn or fail" },
    "change-ref": { default: "", summary: "change number, written to the audit log and sent with each event" },
    "audit-file": { default: "audit_log.jsonl", summary: "JSONL file that the audit log is appended to" },
    "upload-artifact": { default: "true", actionOnly: true, summary: "upload the audit files" },
    "artifact-name": {
        default: "genesys-email-audit-{organisation}-{run_id}-{run_attempt}-{job}-{index}",
        actionOnly: true,
        summary: "name of the artifact",
    },
    "retention-days": { default: "0", actionOnly: true, summary: "days to keep the artifact" },
    "fail-on": { default: "error", summary: "error or warning" },
};
/** The names of all inputs, in the order of action.yml. */
const INPUT_NAMES = Object.keys(INPUTS);
/** The table's row for an input. */
function inputDefinition(name) {
    return INPUTS[name];
}
/** Whether an input is true or false, so that its option is a switch. */
function isSwitch(name) {
    return /^(true|false)$/.test(INPUTS[name].default);
}


/***/ }),

/***/ 56621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  AN: () => (/* binding */ inputText),
  aY: () => (/* binding */ invalidInput),
  pX: () => (/* binding */ isSecretInput),
  P$: () => (/* binding */ parseSettings),
  Sx: () => (/* binding */ parseTargets),
  i6: () => (/* binding */ principalOf)
});

// UNUSED EXPORTS: LONGEST_DURATION_MS, URL_FORM, organisationOf, ownGlobs, parseDuration, parseFlag, parseServiceUrl, strangersSettings

// EXTERNAL MODULE: ./build/src/core/account/host-name.js
var host_name = __nccwpck_require__(1895);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __nccwpck_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __nccwpck_require__(4507);
;// CONCATENATED MODULE: ./build/src/core/base/slug.js

const LONGEST_LABEL = 60;
/** Whether text holds nothing but what {@link slugOf} would replace. */
function isBlankSlug(text) {
    return /^-*$/.test(dashed(text));
}
/**
 * A label as a part of names: every character but `A-Z a-z 0-9 . _ -` is a `-`, and it is cut at 60. Where another label
 * could come out the same, eight digits of the label's SHA-256 follow, so that no two labels share a name.
 */
async function slugOf(label) {
    const slug = dashed(label).slice(0, LONGEST_LABEL);
    return isUnmistakable(label) ? slug : `${slug}-${await slug_shortHash(label)}`;
}
/** The first eight hexadecimal digits of a text's SHA-256. */
async function slug_shortHash(text) {
    return (await sha256(text)).slice("sha256:".length, "sha256:".length + 8);
}
function dashed(label) {
    return label.replace(/[^A-Za-z0-9._-]/gu, "-");
}
// A host's port is the one thing that may lose its character, as long as nothing that is written so by itself stays bare.
const HOST_AND_PORT = /^(?:[A-Za-z0-9._-]*\.[A-Za-z0-9._-]*|localhost):\d{1,5}$/;
const LIKE_HOST_AND_PORT = /^(?:.*\..*|localhost)-\d{1,5}$/;
const LIKE_HASHED = /-[0-9a-f]{8}$/;
function isUnmistakable(label) {
    if (label.length > LONGEST_LABEL)
        return false;
    if (HOST_AND_PORT.test(label))
        return true;
    return dashed(label) === label && !LIKE_HOST_AND_PORT.test(label) && !LIKE_HASHED.test(label);
}

// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __nccwpck_require__(21024);
// EXTERNAL MODULE: ./build/src/core/genesys/region.js
var genesys_region = __nccwpck_require__(24966);
;// CONCATENATED MODULE: ./build/src/core/notify/formats.js
/** The formats of events for an ITSM system. */
const ITSM_FORMATS = [
    "basic",
    "cloudevents",
    "servicenow-event",
    "servicenow-change-note",
    "pagerduty",
    "jira-automation",
];

// EXTERNAL MODULE: ./build/src/core/probe/accepted.js
var accepted = __nccwpck_require__(36583);
// EXTERNAL MODULE: ./build/src/core/probe/endpoint.js
var endpoint = __nccwpck_require__(15323);
;// CONCATENATED MODULE: ./build/src/core/run/artifact-template.js

/** What stands for what in `artifact-name`. */
const ARTIFACT_PLACEHOLDERS = ["organisation", "run_id", "run_attempt", "job", "index"];
const PLACEHOLDER = new RegExp(`\\{(${ARTIFACT_PLACEHOLDERS.join("|")})\\}`, "g");
/** Room for the number of a second artifact below the 200 characters of a name. */
const LONGEST_NAME = 190;
const LONGEST_VALUE = 80;
/** Why a text cannot be the template of an artifact's name, as the end of a sentence; undefined where it can. */
function artifactTemplateProblem(template) {
    const [unknown] = /[{}][^{}]*\}?/.exec(template.replace(PLACEHOLDER, "")) ?? [];
    if (unknown !== undefined)
        return `${unknown} is no placeholder`;
    return /[^-.\s]/.test(allowed(template)) ? undefined : "no name is left of it";
}
/** The artifact's name, of at most 190 characters, all of which actions/upload-artifact takes; what is too long ends with its hash. */
async function artifactNameOf(template, values) {
    const short = {};
    for (const name of ARTIFACT_PLACEHOLDERS)
        short[name] = await cut(values[name], LONGEST_VALUE);
    return await cut(allowed(template.replace(PLACEHOLDER, (_, name) => short[name] ?? "")), LONGEST_NAME);
}
/** @actions/artifact refuses path separators, quotes, wildcards and line ends. */
function allowed(name) {
    return name.toWellFormed().replace(/[":<>|*?\\/\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, "-");
}
async function cut(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 9).toWellFormed().replace(/\ufffd$/, "")}-${await shortHash(text)}`;
}

// EXTERNAL MODULE: ./build/src/core/run/audit-path.js
var audit_path = __nccwpck_require__(62734);
;// CONCATENATED MODULE: ./build/src/core/run/glob-problem.js
const MOST_GLOBS = 100;
const LONGEST_GLOB = 500;
// What a matcher may have to try over and over on one long path that does not match; the path may be a stranger's.
const MOST_DEEP_WILDCARDS = 2;
const MOST_WILDCARDS_A_FOLDER = 3;
const MOST_ALTERNATIVES = 64;
const MOST_CHOICES = 4;
/** Why globs cannot be those of account files, with the glob, where it is one; undefined where they can. */
function globsProblem(globs) {
    const [first = ""] = globs;
    if (globs.every((glob) => glob.startsWith("!")))
        return { glob: first, reason: "it takes no file" };
    if (globs.length > MOST_GLOBS)
        return { glob: first, reason: `it is one of more than ${MOST_GLOBS}` };
    for (const glob of globs) {
        const reason = pathProblem(glob) ?? wildcardProblem(glob);
        if (reason !== undefined)
            return { glob, reason };
    }
    return undefined;
}
function pathProblem(glob) {
    const path = glob.replace(/^!/, "");
    if (path === "")
        return "it is empty";
    if (path.includes("\\"))
        return "it contains a backslash: paths have / between their parts";
    if (path.startsWith("/") || /^[A-Za-z]:/.test(path))
        return "it is absolute: paths start from the repository's root";
    if (path.split(/[/{},]/).includes(".."))
        return "it leads out of the repository";
    return undefined;
}
/** Why a matcher could take too long with a glob; undefined where it cannot. */
function wildcardProblem(glob) {
    if (glob.length > LONGEST_GLOB)
        return `it is longer than ${LONGEST_GLOB} characters`;
    if (/[+*]\(|[)}\]]\+|\(.*\+/.test(glob))
        return "it repeats a group";
    if (/\([^)]*\(/.test(glob))
        return "it has a group in a group";
    const folders = glob.split("/");
    const deep = folders.filter((folder) => folder.includes("**")).length;
    if (deep > MOST_DEEP_WILDCARDS)
        return TOO_MANY;
    // A folder with several can be matched in many ways, and those of one folder multiply with those of the next.
    const several = folders.map((folder) => folder.match(/\*+|!\(/g)?.length ?? 0).filter((count) => count > 1);
    const most = deep > 1 ? 2 : MOST_WILDCARDS_A_FOLDER;
    if (several.length > 1 || several.some((count) => count > most))
        return TOO_MANY;
    if ((glob.match(/[{(]/g)?.length ?? 0) > MOST_CHOICES)
        return "it has too many groups";
    if ((glob.match(/[,|]/g)?.length ?? 0) > MOST_ALTERNATIVES)
        return "it has too many alternatives";
    return undefined;
}
const TOO_MANY = "it has too many wildcards";

// EXTERNAL MODULE: ./build/src/core/run/inputs.js
var inputs = __nccwpck_require__(19190);
;// CONCATENATED MODULE: ./build/src/core/run/settings.js













/** Reads all inputs and checks what can be told from their text alone. Throws {@link ConfigurationError} for the first that cannot be used. */
function parseSettings(raw, spell = (name) => name) {
    const text = (name) => inputText(raw, name);
    const optional = (name) => text(name) || undefined;
    const bad = (name, wanted, reason) => invalidInput(spell(name), text(name), wanted, reason);
    const choice = (name, choices) => choices.find((each) => each === text(name)) ?? fail(bad(name, oneOf(choices)));
    const flag = (name) => parseFlag(text(name)) ?? fail(bad(name, FLAG_FORM));
    const duration = (name) => parseDuration(text(name)) ?? fail(bad(name, DURATION_FORM));
    const whole = (name, low, high) => parseWhole(text(name), low, high) ?? fail(bad(name, `a whole number from ${low} to ${high}`));
    const url = (name) => optional(name) === undefined ? undefined : parseServiceUrl(text(name)) ?? fail(bad(name, URL_FORM));
    const line = (name, limit) => {
        const value = optional(name)?.normalize("NFC");
        if (value === undefined || (0,base_text/* visible */.RK)(value, limit) === value)
            return value;
        throw bad(name, `at most ${limit} characters, all of them visible`);
    };
    refuseControls(raw, spell);
    refuseHalfPairs(raw, spell);
    choice("mode", ["auto", "check", "apply", "drift", "redeliver"]);
    choice("scope", ["auto", "changed", "all"]);
    const apiUrl = url("genesys-api-url");
    const region = text("genesys-region");
    (0,genesys_region/* regionHosts */.Qx)(region, spell("genesys-region"));
    const given = line("organisation", ORGANISATION_LIMIT);
    if (given !== undefined && isBlankSlug(given))
        throw bad("organisation", "at least one letter or digit (A-Z, 0-9)");
    const template = artifactTemplateProblem(text("artifact-name"));
    if (template !== undefined)
        throw bad("artifact-name", ARTIFACT_FORM, template);
    const auditFile = text("audit-file");
    const collision = (0,audit_path/* auditPathProblem */.g)(auditFile, false);
    if (collision !== undefined)
        throw bad("audit-file", "another name, such as audit_log.jsonl", collision);
    return {
        accounts: parseGlobs(text("accounts"), spell("accounts")),
        comment: flag("comment"),
        suggestions: flag("suggestions"),
        driftIssue: flag("drift-issue"),
        probe: choice("probe", ["tls", "login", "off"]),
        loginHosts: lines(text("login-hosts")).map((pattern) => parseLoginHost(pattern, spell("login-hosts"))),
        allowPrivateCidrs: lines(text("allow-private-cidrs")),
        connectTo: lines(text("connect-to")).map((rule) => checkedRule(rule, spell("connect-to"))),
        ehloName: optional("ehlo-name"),
        dnsServer: optional("dns-server"),
        domainChecks: flag("domain-checks"),
        accepted: lines(text("accepted-findings")).map(accepted/* parseAcceptedFinding */.A),
        caFile: optional("ca-file"),
        concurrency: whole("concurrency", 1, 256),
        pollTimeoutMs: duration("poll-timeout"),
        pollIntervalMs: text("poll-interval") === "auto" ? undefined : duration("poll-interval"),
        rateLimit: text("rate-limit") === "auto" ? undefined : whole("rate-limit", 1, 1_000_000),
        genesysApi: choice("genesys-api", ["email-accounts", "email-domains"]),
        prune: flag("prune"),
        pruneDomains: flag("prune-domains"),
        adopt: flag("adopt"),
        maxPrune: parsePruneLimit(text("max-prune")) ?? fail(bad("max-prune", "a share such as 25% or a whole number")),
        rotate: parseNames(text("rotate"), spell("rotate")),
        onPlanChange: choice("on-plan-change", ["warn", "fail"]),
        requireApproval: flag("require-approval"),
        region,
        organisation: organisationOf({ label: given, region, apiUrl }),
        apiUrl,
        loginUrl: url("genesys-login-url"),
        secretsFile: optional("secrets-file"),
        itsmUrl: optional("itsm-webhook-url"),
        itsmFormat: choice("itsm-format", ITSM_FORMATS),
        outbox: optional("outbox"),
        failOnNotify: choice("on-notify-failure", ["warn", "fail"]) === "fail",
        changeRef: line("change-ref", CHANGE_REF_LIMIT),
        previousManifest: optional("previous-manifest"),
        auditFile,
        uploadArtifact: flag("upload-artifact"),
        artifactName: text("artifact-name"),
        retentionDays: whole("retention-days", 0, 400),
        failOn: choice("fail-on", ["error", "warning"]),
    };
}
/** Inputs that may have several lines without being lists: JSON, and keys with blanks between them. */
const FREE_INPUTS = new Set(["secrets", "itsm-webhook-secret", "itsm-headers"]);
function refuseControls(raw, spell) {
    for (const name of inputs/* INPUT_NAMES */.Qh) {
        if (FREE_INPUTS.has(name))
            continue;
        const { list } = (0,inputs/* inputDefinition */.O$)(name);
        const pieces = list ? lines(inputText(raw, name)) : [inputText(raw, name)];
        if (!pieces.some((piece) => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(piece)))
            continue;
        const what = list ? "a control character" : "a line break or another control character";
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use ${spell(name)}: it contains ${what}`, {
            hint: `Give ${spell(name)} ${list ? "one value a line" : "as one line"}, of visible characters only`,
        });
    }
}
/** Inputs that say nothing without each other. */
const PAIRS = [
    ["genesys-client-id", "genesys-client-secret"],
    ["itsm-client-id", "itsm-client-secret"],
    ["itsm-token-url", "itsm-client-id"],
];
function refuseHalfPairs(raw, spell) {
    for (const pair of PAIRS) {
        const missing = pair.find((name) => inputText(raw, name) === "");
        const given = pair.find((name) => inputText(raw, name) !== "");
        if (missing === undefined || given === undefined)
            continue;
        throw new errors/* ConfigurationError */.j1("CREDENTIALS_MISSING", `Cannot use ${spell(given)} without ${spell(missing)}`, {
            hint: `Give ${spell(given)} and ${spell(missing)}, or neither of them`,
        });
    }
}
function parseGlobs(text, spelling) {
    const globs = lines(text);
    const problem = globsProblem(globs);
    if (problem === undefined)
        return globs;
    const wanted = "as globs of paths in the repository, such as accounts/**/*.yaml, with few wildcards";
    throw invalidInput(spelling, problem.glob, wanted, problem.reason);
}
/** The names or globs of one option that may be repeated. Throws {@link ConfigurationError} for a blank one, which would mean all. */
function parseTargets(values, spelling) {
    const names = values.map((value) => value.trim());
    const unusable = names.find((name) => name === "" || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name));
    if (unusable !== undefined)
        throw invalidInput(spelling, unusable, "the name of an account, or a glob in quotes");
    return parseNames(names.join("\n"), spelling);
}
/** Names may hold any visible character; one that is a glob must not take a matcher long. */
function parseNames(text, spelling) {
    const names = lines(text);
    for (const name of names) {
        const reason = wildcardProblem(name);
        if (reason !== undefined) {
            throw invalidInput(spelling, name, "names of accounts, or globs with few wildcards", reason);
        }
    }
    return names;
}
const LOGIN_HOST_FORM = "host names such as smtp.example.com, or *.example.com for every name below it";
/** A host, or `*.` and the domain that hosts are below of, in canonical form. */
function parseLoginHost(pattern, spelling) {
    const wanted = pattern.toLowerCase().replace(/\.$/, "");
    const [prefix, host] = wanted.startsWith("*.") ? ["*.", wanted.slice(2)] : ["", wanted];
    if ((0,endpoint/* isCanonicalHost */.v8)(host))
        return prefix + host;
    const international = (0,host_name/* parseHostName */.BQ)(host);
    if ("host" in international)
        return prefix + international.host;
    throw invalidInput(spelling, pattern, LOGIN_HOST_FORM);
}
const RULE_FORM = "HOST:PORT:CONNECT_HOST:CONNECT_PORT; each part may be empty, IPv6 addresses go in brackets";
function checkedRule(rule, spelling) {
    try {
        (0,endpoint/* parseConnectTo */.zs)(rule);
        return rule;
    }
    catch (error) {
        throw error instanceof errors/* ConfigurationError */.j1 ? invalidInput(spelling, rule, RULE_FORM) : error;
    }
}
/** The label of an organisation: the given one, else host and port of its API's URL where one is given, else the AWS name of its region. */
function organisationOf({ label, region, apiUrl }) {
    if (label !== undefined)
        return label;
    if (apiUrl !== undefined)
        return new URL(apiUrl).host;
    return (0,genesys_region/* regionName */.gw)(region) ?? region;
}
/** The account globs, unless they are those that a run without any has. */
function ownGlobs({ accounts }) {
    return accounts.join("\n") === INPUTS.accounts.default ? undefined : accounts;
}
/** The text of an input, trimmed; its default if it is absent or blank. */
function inputText(raw, name) {
    return (raw[name] ?? "").trim() || inputs/* INPUTS */.mc[name].default;
}
/** Who writes to Genesys Cloud: the OAuth client of the inputs, where there is one. */
function principalOf(raw) {
    const clientId = inputText(raw, "genesys-client-id");
    return clientId === "" ? undefined : { clientId, region: inputText(raw, "genesys-region") };
}
/** The error for an invalid input; never pass it the value of a secret input. */
function invalidInput(spelling, value, wanted, reason) {
    const why = reason === undefined ? "" : `: ${reason}`;
    return new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use ${spelling} "${(0,base_text/* visible */.RK)(value)}"${why}`, {
        hint: `Give ${spelling} ${wanted}`,
    });
}
/** Whether an input's value must never be shown. */
function isSecretInput(name) {
    return (0,inputs/* inputDefinition */.O$)(name).secret === true;
}
/** The non-blank lines of a list input, trimmed. */
function lines(text) {
    return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
const FLAG_FORM = "true or false";
const DURATION_FORM = "a duration such as 500ms, 30s, 15m or 2h";
const ORGANISATION_LIMIT = 100;
const CHANGE_REF_LIMIT = 200;
const ARTIFACT_FORM = `a name that may contain ${ARTIFACT_PLACEHOLDERS.map((name) => `{${name}}`).join(", ")}`;
/** What the base URL of a service may be, in words. */
const URL_FORM = "an https URL without user name, query or fragment (http only for this machine itself)";
/** A boolean as YAML 1.2's core schema spells it; undefined for anything else. */
function parseFlag(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    return /^(false|False|FALSE)$/.test(text) ? false : undefined;
}
/** No run waits longer for one thing: a day, in milliseconds. */
const LONGEST_DURATION_MS = 86_400_000;
/** A duration such as `90s` in milliseconds, at most {@link LONGEST_DURATION_MS}; undefined for anything else. */
function parseDuration(text) {
    const match = /^(\d{1,9})(ms|s|m|h)$/.exec(text);
    if (!match)
        return undefined;
    const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match[2]];
    const ms = Number(match[1]) * unit;
    return ms <= LONGEST_DURATION_MS ? ms : undefined;
}
function parseWhole(text, low, high) {
    if (!/^\d{1,9}$/.test(text))
        return undefined;
    const value = Number(text);
    return value >= low && value <= high ? value : undefined;
}
function parsePruneLimit(text) {
    const share = /^(\d{1,3})%$/.exec(text);
    if (share)
        return Number(share[1]) <= 100 ? { percent: Number(share[1]) } : undefined;
    const count = parseWhole(text, 0, 999_999_999);
    return count === undefined ? undefined : { count };
}
/** The base URL of a service, without a slash at its end: https, or http to this machine; undefined for anything else. */
function parseServiceUrl(text) {
    // The parser drops or encodes what it should not find.
    if (/[\s\\]/.test(text) || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (!(0,http/* isConfidential */.FX)(url) || url.username || url.password || url.search || url.hash)
        return undefined;
    return (0,base_text/* trimmedEnd */.Ee)(url.href, "/");
}
function oneOf(choices) {
    return choices.length === 2 ? choices.join(" or ") : `one of ${choices.join(", ")}`;
}
function fail(error) {
    throw error;
}
/** The settings for files that nobody reviewed: whoever wrote them gets none of the operator's exceptions on where a run may go. */
function strangersSettings(settings) {
    return { ...settings, connectTo: [], allowPrivateCidrs: [], dnsServer: undefined };
}


/***/ }),

/***/ 37439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ localSecrets),
/* harmony export */   G3: () => (/* binding */ refuseForbiddenNames),
/* harmony export */   QU: () => (/* binding */ maskSecrets),
/* harmony export */   dC: () => (/* binding */ parseSecrets)
/* harmony export */ });
/* unused harmony exports givenSecrets, secretValues */
/* harmony import */ var _core_account_secret_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24653);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4177);
/* harmony import */ var _core_base_http_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4507);
/* harmony import */ var _core_base_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1569);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(21024);
/* harmony import */ var _core_run_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(19190);
/* harmony import */ var _core_notify_send_event_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(56649);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(56621);








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
                ? (0,_core_notify_send_event_js__WEBPACK_IMPORTED_MODULE_5__/* .secretsOf */ .Fj)({ headers: value })
                : [value];
        for (const secret of held)
            redactor.add(secret);
    }
    return redactor;
}


/***/ }),

/***/ 48179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ InvalidArgumentError),
/* harmony export */   b7: () => (/* binding */ CommanderError),
/* harmony export */   c$: () => (/* binding */ Option),
/* harmony export */   uB: () => (/* binding */ Command)
/* harmony export */ });
/* unused harmony exports program, createCommand, createArgument, createOption, InvalidOptionArgumentError, Argument, Help */
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18909);


// wrapper to provide named exports for ESM.
const {
  /* program */ "DM": program,
  /* createCommand */ "gu": createCommand,
  /* createArgument */ "er": createArgument,
  /* createOption */ "Ww": createOption,
  /* CommanderError */ "b7": CommanderError,
  /* InvalidArgumentError */ "Di": InvalidArgumentError,
  /* InvalidOptionArgumentError */ "a2": InvalidOptionArgumentError, // deprecated old name
  /* Command */ "uB": Command,
  /* Argument */ "ef": Argument,
  /* Option */ "c$": Option,
  /* Help */ "_V": Help,
} = _index_js__WEBPACK_IMPORTED_MODULE_0__;


/***/ }),

/***/ 15008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalize),
/* harmony export */   g: () => (/* binding */ canonicalizeEx)
/* harmony export */ });
// src/serializer.ts
var CircularRootPathName = "$";
function _serialize(obj, options) {
  let buffer = "";
  const vInclude = options && options.include;
  let vExclude = options && options.exclude;
  if (vExclude) {
    if (typeof vExclude === "string") vExclude = [vExclude];
  }
  if (vInclude) vInclude.sort();
  const visited = /* @__PURE__ */ new WeakMap();
  const allowCircular = options && options.allowCircular;
  const filterUndefined = options && options.filterUndefined;
  const undefinedInArrayToNull = options && options.undefinedInArrayToNull;
  const strictUndefined = options && options.strictUndefined;
  serialize(obj, CircularRootPathName);
  return buffer;
  function serialize(object, path) {
    if (strictUndefined && object === void 0) {
      throw new Error(
        `undefined is not permitted in JSON at "${path}" (strictUndefined)`
      );
    }
    if (object === null || typeof object !== "object" || object.toJSON != null) {
      if (typeof object === "number" && !Number.isFinite(object)) {
        throw new Error(
          `Non-finite number (${object}) is not permitted in JSON (RFC 8785 \xA73.2.2.3)`
        );
      }
      buffer += JSON.stringify(object);
    } else if (Array.isArray(object)) {
      const visitedPath = visited.get(object);
      if (visitedPath !== void 0) {
        if (path.startsWith(visitedPath)) {
          if (!allowCircular) {
            throw new Error("Circular reference detected");
          }
          buffer += '"[Circular:' + visitedPath + ']"';
          return;
        }
      }
      visited.set(object, path);
      buffer += "[";
      let next = false;
      object.forEach((element, index) => {
        if (next) {
          buffer += ",";
        }
        next = true;
        if (element === void 0 && strictUndefined) {
          throw new Error(
            `undefined is not permitted in JSON at "${path}[${index}]" (strictUndefined)`
          );
        }
        if (undefinedInArrayToNull && element === void 0) {
          element = null;
        }
        serialize(element, `${path}[${index}]`);
      });
      buffer += "]";
    } else {
      const visitedPath = visited.get(object);
      if (visitedPath !== void 0) {
        if (path.startsWith(visitedPath)) {
          if (!allowCircular) {
            throw new Error("Circular reference detected");
          }
          buffer += '"[Circular:' + visitedPath + ']"';
          return;
        }
      }
      visited.set(object, path);
      buffer += "{";
      let next = false;
      const addProp = (property) => {
        if (vExclude && vExclude.includes(property)) {
          return;
        }
        if (strictUndefined && object[property] === void 0) {
          throw new Error(
            `undefined is not permitted in JSON at "${path}.${property}" (strictUndefined)`
          );
        }
        if (next) {
          buffer += ",";
        }
        next = true;
        buffer += JSON.stringify(property);
        buffer += ":";
        serialize(object[property], `${path}.${property}`);
      };
      if (path === CircularRootPathName && vInclude) {
        vInclude.forEach((property) => {
          if (object.hasOwnProperty(property)) {
            addProp(property);
          }
        });
      } else {
        let vKeys = Object.keys(object);
        if (filterUndefined && !strictUndefined) {
          vKeys = vKeys.filter((k) => object[k] !== void 0);
        }
        vKeys.sort();
        vKeys.forEach((property) => {
          addProp(property);
        });
      }
      buffer += "}";
    }
  }
}

// src/canonicalize.ts
function canonicalize(obj, allowCircular) {
  return _serialize(obj, {
    allowCircular,
    filterUndefined: true,
    undefinedInArrayToNull: true
  });
}

// src/canonicalize-ex.ts
function canonicalizeEx(obj, options) {
  return _serialize(obj, options);
}

//# sourceMappingURL=index.mjs.map

/***/ }),

/***/ 77934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BpQ: () => (/* binding */ minLength),
/* harmony export */   BuJ: () => (/* binding */ getDotPath),
/* harmony export */   FsL: () => (/* binding */ pipe),
/* harmony export */   Ikc: () => (/* binding */ object),
/* harmony export */   KCZ: () => (/* binding */ union),
/* harmony export */   KIO: () => (/* binding */ picklist),
/* harmony export */   L5J: () => (/* binding */ unknown),
/* harmony export */   NpB: () => (/* binding */ fallback),
/* harmony export */   OH3: () => (/* binding */ partial),
/* harmony export */   Oxt: () => (/* binding */ variant),
/* harmony export */   PVZ: () => (/* binding */ tuple),
/* harmony export */   RZV: () => (/* binding */ lazy),
/* harmony export */   Ru6: () => (/* binding */ maxLength),
/* harmony export */   Wwf: () => (/* binding */ minValue),
/* harmony export */   Y2b: () => (/* binding */ safeInteger),
/* harmony export */   YOg: () => (/* binding */ array),
/* harmony export */   YjP: () => (/* binding */ string),
/* harmony export */   _H3: () => (/* binding */ looseObject),
/* harmony export */   aig: () => (/* binding */ number),
/* harmony export */   chJ: () => (/* binding */ null_),
/* harmony export */   cl6: () => (/* binding */ nullish),
/* harmony export */   euz: () => (/* binding */ literal),
/* harmony export */   g1P: () => (/* binding */ record),
/* harmony export */   hq: () => (/* binding */ nonEmpty),
/* harmony export */   is: () => (/* binding */ is),
/* harmony export */   lqM: () => (/* binding */ optional),
/* harmony export */   mee: () => (/* binding */ nullable),
/* harmony export */   ndf: () => (/* binding */ integer),
/* harmony export */   pdi: () => (/* binding */ transform),
/* harmony export */   rej: () => (/* binding */ strictObject),
/* harmony export */   sYn: () => (/* binding */ forward),
/* harmony export */   tBZ: () => (/* binding */ readonly),
/* harmony export */   xLC: () => (/* binding */ safeParse),
/* harmony export */   yGV: () => (/* binding */ regex),
/* harmony export */   yb2: () => (/* binding */ getMetadata),
/* harmony export */   yqP: () => (/* binding */ exactOptional),
/* harmony export */   yuE: () => (/* binding */ metadata),
/* harmony export */   z6Y: () => (/* binding */ check),
/* harmony export */   zMY: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports BASE64_REGEX, BIC_REGEX, CUID2_REGEX, DECIMAL_REGEX, DIGITS_REGEX, DOMAIN_REGEX, EMAIL_REGEX, EMOJI_REGEX, HEXADECIMAL_REGEX, HEX_COLOR_REGEX, IMEI_REGEX, IPV4_REGEX, IPV6_REGEX, IP_REGEX, ISO_DATE_REGEX, ISO_DATE_TIME_REGEX, ISO_DATE_TIME_SECOND_REGEX, ISO_TIMESTAMP_REGEX, ISO_TIME_REGEX, ISO_TIME_SECOND_REGEX, ISO_WEEK_REGEX, ISRC_REGEX, JWS_COMPACT_REGEX, KSUID_REGEX, MAC48_REGEX, MAC64_REGEX, MAC_REGEX, NANO_ID_REGEX, OCTAL_REGEX, RFC_EMAIL_REGEX, SLUG_REGEX, ULID_REGEX, UUID_REGEX, ValiError, _addIssue, _cloneDataset, _formatCase, _getByteCount, _getCodePointCount, _getGraphemeCount, _getLastMetadata, _getWordCount, _isLuhnAlgo, _isSameValueZero, _isValidObjectKey, _isValueMatch, _joinExpects, _standardSchema, _stringify, any, args, argsAsync, arrayAsync, assert, awaitAsync, base64, bic, bigint, blob, brand, bytes, cache, cacheAsync, checkAsync, checkItems, checkItemsAsync, codePoints, config, creditCard, cuid2, custom, customAsync, date, decimal, deleteGlobalConfig, deleteGlobalMessage, deleteSchemaMessage, deleteSpecificMessage, description, digits, domain, email, emoji, empty, endsWith, entries, entriesFromList, entriesFromObjects, enum, enum_, everyItem, exactOptionalAsync, examples, excludes, fallbackAsync, file, filterItems, findItem, finite, flatten, flavor, forwardAsync, function, function_, getDefault, getDefaults, getDefaultsAsync, getDescription, getExamples, getFallback, getFallbacks, getFallbacksAsync, getGlobalConfig, getGlobalMessage, getSchemaMessage, getSpecificMessage, getTitle, graphemes, gtValue, guard, hash, hexColor, hexadecimal, imei, includes, instance, intersect, intersectAsync, ip, ipv4, ipv6, isOfKind, isOfType, isValiError, isbn, isoDate, isoDateTime, isoDateTimeSecond, isoTime, isoTimeSecond, isoTimestamp, isoWeek, isrc, jwsCompact, keyof, ksuid, lazyAsync, length, looseObjectAsync, looseTuple, looseTupleAsync, ltValue, mac, mac48, mac64, map, mapAsync, mapItems, maxBytes, maxCodePoints, maxEntries, maxGraphemes, maxSize, maxValue, maxWords, message, mimeType, minBytes, minCodePoints, minEntries, minGraphemes, minSize, minWords, multipleOf, nan, nanoid, never, nonNullable, nonNullableAsync, nonNullish, nonNullishAsync, nonOptional, nonOptionalAsync, normalize, notBytes, notCodePoints, notEntries, notGraphemes, notLength, notSize, notValue, notValues, notWords, null_, nullableAsync, nullishAsync, objectAsync, objectWithRest, objectWithRestAsync, octal, omit, optionalAsync, parse, parseAsync, parseBoolean, parseJson, parser, parserAsync, partialAsync, partialCheck, partialCheckAsync, pick, pipeAsync, promise, rawCheck, rawCheckAsync, rawTransform, rawTransformAsync, recordAsync, reduceItems, required, requiredAsync, returns, returnsAsync, rfcEmail, safeParseAsync, safeParser, safeParserAsync, set, setAsync, setGlobalConfig, setGlobalMessage, setSchemaMessage, setSpecificMessage, size, slug, someItem, sortItems, startsWith, strictObjectAsync, strictTuple, strictTupleAsync, stringifyJson, summarize, symbol, title, toBigint, toBoolean, toCamelCase, toDate, toKebabCase, toLowerCase, toMaxValue, toMinValue, toNumber, toPascalCase, toSnakeCase, toString, toUpperCase, transformAsync, trim, trimEnd, trimStart, tupleAsync, tupleWithRest, tupleWithRestAsync, ulid, undefined, undefined_, undefinedable, undefinedableAsync, unionAsync, unwrap, url, uuid, value, values, variantAsync, void, void_, words */
//#region src/storages/globalConfig/globalConfig.ts
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Sets the global configuration.
*
* @param config The configuration.
*/
function setGlobalConfig(config$1) {
	store$4 = {
		...store$4,
		...config$1
	};
}
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
/**
* Deletes the global configuration.
*/
function deleteGlobalConfig() {
	store$4 = void 0;
}

//#endregion
//#region src/storages/globalMessage/globalMessage.ts
let store$3;
/**
* Sets a global error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setGlobalMessage(message$1, lang) {
	if (!store$3) store$3 = /* @__PURE__ */ new Map();
	store$3.set(lang, message$1);
}
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
/**
* Deletes a global error message.
*
* @param lang The language of the message.
*/
function deleteGlobalMessage(lang) {
	store$3?.delete(lang);
}

//#endregion
//#region src/storages/schemaMessage/schemaMessage.ts
let store$2;
/**
* Sets a schema error message.
*
* @param message The error message.
* @param lang The language of the message.
*/
function setSchemaMessage(message$1, lang) {
	if (!store$2) store$2 = /* @__PURE__ */ new Map();
	store$2.set(lang, message$1);
}
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
/**
* Deletes a schema error message.
*
* @param lang The language of the message.
*/
function deleteSchemaMessage(lang) {
	store$2?.delete(lang);
}

//#endregion
//#region src/storages/specificMessage/specificMessage.ts
let store$1;
/**
* Sets a specific error message.
*
* @param reference The identifier reference.
* @param message The error message.
* @param lang The language of the message.
*/
function setSpecificMessage(reference, message$1, lang) {
	if (!store$1) store$1 = /* @__PURE__ */ new Map();
	if (!store$1.get(reference)) store$1.set(reference, /* @__PURE__ */ new Map());
	store$1.get(reference).set(lang, message$1);
}
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Deletes a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*/
function deleteSpecificMessage(reference, lang) {
	store$1?.get(reference)?.delete(lang);
}

//#endregion
//#region src/utils/_stringify/_stringify.ts
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}

//#endregion
//#region src/utils/_addIssue/_addIssue.ts
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}

//#endregion
//#region src/utils/_cloneDataset/_cloneDataset.ts
/**
* Creates a shallow copy of a dataset.
*
* Hint: The `value` is copied by reference, but the `issues` array, its issues
* and their `path` arrays are cloned to avoid reusing mutable dataset state
* across multiple runs. Mutating a returned object or array value can
* therefore affect later cache hits that reuse the same cached output.
*
* @param dataset The output dataset.
*
* @returns The copied output dataset.
*/
/* @__NO_SIDE_EFFECTS__ */
function _cloneDataset(dataset) {
	return {
		typed: dataset.typed,
		value: dataset.value,
		issues: dataset.issues?.map((issue) => ({
			...issue,
			path: issue.path && [...issue.path]
		}))
	};
}

//#endregion
//#region src/utils/_formatCase/_formatCase.ts
/**
* Splits a string into lowercase words and rejoins them with the given
* separator and capitalization rules.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries. Whether the first or subsequent words are
* capitalized is controlled by `capFirst` and `capRest`.
*
* Hint: Implemented in a single pass that emits directly to the result
* string to avoid an intermediate `string[]` allocation. ASCII chars are
* classified via char codes to skip `.toLowerCase()` and `.toUpperCase()`
* method calls in the common case.
*
* Hint: Digits are treated as a separate character class, so `item2Name`
* yields `item2` and `name` rather than `item`, `2` and `name`.
*
* @param input The input string.
* @param separator The string inserted between words.
* @param capFirst Whether to capitalize the first word.
* @param capRest Whether to capitalize subsequent words.
*
* @returns The formatted string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _formatCase(input, separator, capFirst, capRest) {
	let result = "";
	let firstWord = true;
	let start = 0;
	let prev = 0;
	let prevPrev = 0;
	const flush = (end) => {
		if (end > start) {
			let word = input.slice(start, end).toLowerCase();
			if (firstWord ? capFirst : capRest) {
				const firstCode = word.charCodeAt(0);
				if (firstCode >= 97 && firstCode <= 122) word = String.fromCharCode(firstCode - 32) + word.slice(1);
				else {
					const charLen = firstCode >= 55296 && firstCode <= 56319 ? 2 : 1;
					word = word.slice(0, charLen).toUpperCase() + word.slice(charLen);
				}
			}
			result += firstWord ? word : separator + word;
			firstWord = false;
		}
	};
	for (let index = 0; index < input.length; index++) {
		const code = input.charCodeAt(index);
		let type;
		if (code === 32 || code === 9 || code === 10 || code === 11 || code === 12 || code === 13 || code === 45 || code === 95) {
			flush(index);
			start = index + 1;
			type = 0;
		} else if (code < 128) type = code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : 3;
		else {
			const char = input[index];
			const charLower = char.toLowerCase();
			type = charLower === char.toUpperCase() ? 3 : char === charLower ? 2 : 1;
		}
		if (type === 1 && (prev === 2 || prev === 3) && index > start) {
			flush(index);
			start = index;
		} else if (type === 2 && prev === 1 && prevPrev === 1 && index - 1 > start) {
			flush(index - 1);
			start = index - 1;
		}
		prevPrev = prev;
		prev = type;
	}
	flush(input.length);
	return result;
}

//#endregion
//#region src/utils/_getByteCount/_getByteCount.ts
let textEncoder;
/**
* Returns the byte count of the input.
*
* @param input The input to be measured.
*
* @returns The byte count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getByteCount(input) {
	if (!textEncoder) textEncoder = new TextEncoder();
	return textEncoder.encode(input).length;
}

//#endregion
//#region src/utils/_getCodePointCount/_getCodePointCount.ts
/**
* Returns the code point count of the input.
*
* @param input The input to be measured.
*
* @returns The code point count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getCodePointCount(input) {
	let count = input.length;
	const lengthMinus1 = input.length - 1;
	for (let i = 0; i < lengthMinus1;) if (input.codePointAt(i) <= 65535) i++;
	else {
		i += 2;
		count--;
	}
	return count;
}

//#endregion
//#region src/utils/_getGraphemeCount/_getGraphemeCount.ts
let segmenter;
/**
* Returns the grapheme count of the input.
*
* @param input The input to be measured.
*
* @returns The grapheme count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getGraphemeCount(input) {
	if (!segmenter) segmenter = new Intl.Segmenter();
	const segments = segmenter.segment(input);
	let count = 0;
	for (const _ of segments) count++;
	return count;
}

//#endregion
//#region src/utils/_getLastMetadata/_getLastMetadata.ts
/**
* Returns the last top-level value of a given metadata type from a schema
* using a breadth-first search that starts with the last item in the pipeline.
*
* @param schema The schema to search.
* @param type The metadata type.
*
* @returns The value, if any.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getLastMetadata(schema, type) {
	if ("pipe" in schema) {
		const nestedSchemas = [];
		for (let index = schema.pipe.length - 1; index >= 0; index--) {
			const item = schema.pipe[index];
			if (item.kind === "schema" && "pipe" in item) nestedSchemas.push(item);
			else if (item.kind === "metadata" && item.type === type) return item[type];
		}
		for (const nestedSchema of nestedSchemas) {
			const result = /* @__PURE__ */ _getLastMetadata(nestedSchema, type);
			if (result !== void 0) return result;
		}
	}
}

//#endregion
//#region src/utils/_getWordCount/_getWordCount.ts
let store;
/**
* Returns the word count of the input.
*
* @param locales The locales to be used.
* @param input The input to be measured.
*
* @returns The word count.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _getWordCount(locales, input) {
	if (!store) store = /* @__PURE__ */ new Map();
	const key = String(locales);
	let segmenter$1 = store.get(key);
	if (!segmenter$1) {
		segmenter$1 = new Intl.Segmenter(locales, { granularity: "word" });
		store.set(key, segmenter$1);
	}
	const segments = segmenter$1.segment(input);
	let count = 0;
	for (const segment of segments) if (segment.isWordLike) count++;
	return count;
}

//#endregion
//#region src/utils/_isLuhnAlgo/_isLuhnAlgo.ts
/**
* Non-digit regex.
*/
const NON_DIGIT_REGEX = /\D/gu;
/**
* Checks whether a string with numbers corresponds to the luhn algorithm.
*
* @param input The input to be checked.
*
* @returns Whether input is valid.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isLuhnAlgo(input) {
	const number$1 = input.replace(NON_DIGIT_REGEX, "");
	let length$1 = number$1.length;
	let bit = 1;
	let sum = 0;
	while (length$1) {
		const value$1 = +number$1[--length$1];
		bit ^= 1;
		sum += bit ? [
			0,
			2,
			4,
			6,
			8,
			1,
			3,
			5,
			7,
			9
		][value$1] : value$1;
	}
	return sum % 10 === 0;
}

//#endregion
//#region src/utils/_isSameValueZero/_isSameValueZero.ts
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}

//#endregion
//#region src/utils/_isValidObjectKey/_isValidObjectKey.ts
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}

//#endregion
//#region src/utils/_isValueMatch/_isValueMatch.ts
/**
* Checks whether a value matches a value action requirement.
*
* @param requirement The value action requirement.
* @param value The value to check.
*
* @returns Whether the value matches the requirement.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValueMatch(requirement, value$1) {
	return Number.isNaN(requirement) && Number.isNaN(value$1) || requirement <= value$1 && requirement >= value$1;
}

//#endregion
//#region src/utils/_joinExpects/_joinExpects.ts
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}

//#endregion
//#region src/utils/_standardSchema/_standardSchema.ts
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}

//#endregion
//#region src/utils/entriesFromList/entriesFromList.ts
/**
* Creates an object entries definition from a list of keys and a schema.
*
* @param list A list of keys.
* @param schema The schema of the keys.
*
* @returns The object entries.
*/
/* @__NO_SIDE_EFFECTS__ */
function entriesFromList(list, schema) {
	const entries$1 = {};
	for (const key of list) entries$1[key] = schema;
	return entries$1;
}

//#endregion
//#region src/utils/entriesFromObjects/entriesFromObjects.ts
/* @__NO_SIDE_EFFECTS__ */
function entriesFromObjects(schemas) {
	const entries$1 = {};
	for (const schema of schemas) Object.assign(entries$1, schema.entries);
	return entries$1;
}

//#endregion
//#region src/utils/getDotPath/getDotPath.ts
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}

//#endregion
//#region src/utils/isOfKind/isOfKind.ts
/**
* A generic type guard to check the kind of an object.
*
* @param kind The kind to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfKind(kind, object$1) {
	return object$1.kind === kind;
}

//#endregion
//#region src/utils/isOfType/isOfType.ts
/**
* A generic type guard to check the type of an object.
*
* @param type The type to check for.
* @param object The object to check.
*
* @returns Whether it matches.
*/
/* @__NO_SIDE_EFFECTS__ */
function isOfType(type, object$1) {
	return object$1.type === type;
}

//#endregion
//#region src/utils/ValiError/ValiError.ts
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};

//#endregion
//#region src/utils/isValiError/isValiError.ts
/**
* A type guard to check if an error is a ValiError.
*
* @param error The error to check.
*
* @returns Whether its a ValiError.
*/
/* @__NO_SIDE_EFFECTS__ */
function isValiError(error) {
	return error instanceof ValiError;
}

//#endregion
//#region src/actions/args/args.ts
/* @__NO_SIDE_EFFECTS__ */
function args(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: args,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const argsDataset = this.schema["~run"]({ value: args_ }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/args/argsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function argsAsync(schema) {
	return {
		kind: "transformation",
		type: "args",
		reference: argsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args$1) => {
				const argsDataset = await schema["~run"]({ value: args$1 }, config$1);
				if (argsDataset.issues) throw new ValiError(argsDataset.issues);
				return func(...argsDataset.value);
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/await/awaitAsync.ts
/**
* Creates an await transformation action.
*
* @returns An await action.
*/
/* @__NO_SIDE_EFFECTS__ */
function awaitAsync() {
	return {
		kind: "transformation",
		type: "await",
		reference: awaitAsync,
		async: true,
		async "~run"(dataset) {
			dataset.value = await dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/regex.ts
/**
* [Base64](https://en.wikipedia.org/wiki/Base64) regex.
*/
const BASE64_REGEX = /^(?:[\da-z+/]{4})*(?:[\da-z+/]{2}==|[\da-z+/]{3}=)?$/iu;
/**
* [BIC](https://en.wikipedia.org/wiki/ISO_9362) regex.
*/
const BIC_REGEX = /^[A-Z]{6}(?!00)[\dA-Z]{2}(?:[\dA-Z]{3})?$/u;
/**
* [Cuid2](https://github.com/paralleldrive/cuid2) regex.
*/
const CUID2_REGEX = /^[a-z][\da-z]*$/u;
/**
* [Decimal](https://en.wikipedia.org/wiki/Decimal) regex.
*/
const DECIMAL_REGEX = /^[+-]?(?:\d*\.)?\d+$/u;
/**
* [Digits](https://en.wikipedia.org/wiki/Numerical_digit) regex.
*/
const DIGITS_REGEX = /^\d+$/u;
/**
* [Domain name](https://en.wikipedia.org/wiki/Domain_name) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* ASCII-only validation. Internationalized domain names (IDNs) are not
* supported, including Punycode-encoded labels.
*/
const DOMAIN_REGEX = /^(?=.{1,253}$)(?:(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u;
/**
* [Email address](https://en.wikipedia.org/wiki/Email_address) regex.
*
* Hint: We decided against the `i` flag to avoid matching non-ASCII characters.
*/
const EMAIL_REGEX = /^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u;
/**
* Emoji regex from [emoji-regex-xs](https://github.com/slevithan/emoji-regex-xs) v1.0.0 (MIT license).
*
* Hint: We decided against the newer `/^\p{RGI_Emoji}+$/v` regex because it is
* not supported in older runtimes and does not match all emoji.
*/
const EMOJI_REGEX = /^(?:[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|(?![\p{Emoji_Modifier_Base}\u{1F1E6}-\u{1F1FF}])\p{Emoji_Presentation}))*)+$/u;
/**
* [Hexadecimal](https://en.wikipedia.org/wiki/Hexadecimal) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEXADECIMAL_REGEX = /^(?:0[hx])?[\da-fA-F]+$/u;
/**
* [Hex color](https://en.wikipedia.org/wiki/Web_colors#Hex_triplet) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const HEX_COLOR_REGEX = /^#(?:[\da-fA-F]{3,4}|[\da-fA-F]{6}|[\da-fA-F]{8})$/u;
/**
* [IMEI](https://en.wikipedia.org/wiki/International_Mobile_Equipment_Identity) regex.
*/
const IMEI_REGEX = /^\d{15}$|^\d{2}-\d{6}-\d{6}-\d$/u;
/**
* [IPv4](https://en.wikipedia.org/wiki/IPv4) regex.
*/
const IPV4_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$/u;
/**
* [IPv6](https://en.wikipedia.org/wiki/IPv6) regex.
*/
const IPV6_REGEX = /^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [IP](https://en.wikipedia.org/wiki/IP_address) regex.
*/
const IP_REGEX = /^(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])(?:\.(?:(?:[1-9]|1\d|2[0-4])?\d|25[0-5])){3}$|^(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,7}:|(?:[\da-f]{1,4}:){1,6}:[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,5}(?::[\da-f]{1,4}){1,2}|(?:[\da-f]{1,4}:){1,4}(?::[\da-f]{1,4}){1,3}|(?:[\da-f]{1,4}:){1,3}(?::[\da-f]{1,4}){1,4}|(?:[\da-f]{1,4}:){1,2}(?::[\da-f]{1,4}){1,5}|[\da-f]{1,4}:(?::[\da-f]{1,4}){1,6}|:(?:(?::[\da-f]{1,4}){1,7}|:)|fe80:(?::[\da-f]{0,4}){0,4}%[\da-z]+|::(?:f{4}(?::0{1,4})?:)?(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d)|(?:[\da-f]{1,4}:){1,4}:(?:(?:25[0-5]|(?:2[0-4]|1?\d)?\d)\.){3}(?:25[0-5]|(?:2[0-4]|1?\d)?\d))$/iu;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date regex.
*/
const ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time regex.
*/
const ISO_DATE_TIME_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date-time with seconds regex.
*/
const ISO_DATE_TIME_SECOND_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time regex.
*/
const ISO_TIME_REGEX = /^(?:0\d|1\d|2[0-3]):[0-5]\d$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) time with seconds regex.
*/
const ISO_TIME_SECOND_REGEX = /^(?:0\d|1\d|2[0-3])(?::[0-5]\d){2}$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) week regex.
*/
const ISO_WEEK_REGEX = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u;
/**
* [JWS compact serialization](https://datatracker.ietf.org/doc/html/rfc7515#section-3.1)
* regex.
*
* Hint: Empty payload and signature segments are allowed because the
* Base64URL-encoded representation of an empty octet sequence is an empty
* string.
*/
const JWS_COMPACT_REGEX = /^(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?\.(?:[\w-]{2,3}|(?:[\w-]{4})+(?:[\w-]{2,3})?)?$/u;
/**
* [ISRC](https://en.wikipedia.org/wiki/International_Standard_Recording_Code) regex.
*/
const ISRC_REGEX = /^(?:[A-Z]{2}[A-Z\d]{3}\d{7}|[A-Z]{2}-[A-Z\d]{3}-\d{2}-\d{5})$/u;
/**
* [KSUID](https://github.com/segmentio/ksuid) regex.
*/
const KSUID_REGEX = /^[a-zA-Z0-9]{27}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 48 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC48_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) 64 bit regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC64_REGEX = /^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [MAC](https://en.wikipedia.org/wiki/MAC_address) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
*/
const MAC_REGEX = /^(?:[\da-fA-F]{2}:){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){5}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){2}[\da-fA-F]{4}$|^(?:[\da-fA-F]{2}:){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{2}-){7}[\da-fA-F]{2}$|^(?:[\da-fA-F]{4}\.){3}[\da-fA-F]{4}$|^(?:[\da-fA-F]{4}:){3}[\da-fA-F]{4}$/u;
/**
* [Nano ID](https://github.com/ai/nanoid) regex.
*/
const NANO_ID_REGEX = /^[\w-]+$/u;
/**
* [Octal](https://en.wikipedia.org/wiki/Octal) regex.
*/
const OCTAL_REGEX = /^(?:0o)?[0-7]+$/u;
/**
* [RFC 5322 email address](https://datatracker.ietf.org/doc/html/rfc5322#section-3.4.1) regex.
*
* Hint: This regex was taken from the [HTML Living Standard Specification](https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address) and does not perfectly represent RFC 5322.
*/
const RFC_EMAIL_REGEX = /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/**
* [Slug](https://en.wikipedia.org/wiki/Clean_URL#Slug) regex.
*/
const SLUG_REGEX = /^[\da-z]+(?:[-_][\da-z]+)*$/u;
/**
* [ULID](https://github.com/ulid/spec) regex.
*
* Hint: We decided against the `i` flag for better JSON Schema compatibility.
* Hint: The first character is restricted to `[0-7]` because the 48-bit
* timestamp cannot exceed 2^48-1, making the maximum valid ULID
* `7ZZZZZZZZZZZZZZZZZZZZZZZZZ` in Crockford's Base32 encoding.
*/
const ULID_REGEX = /^[0-7][\da-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/u;
/**
* [UUID](https://en.wikipedia.org/wiki/Universally_unique_identifier) regex.
*/
const UUID_REGEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

//#endregion
//#region src/actions/base64/base64.ts
/* @__NO_SIDE_EFFECTS__ */
function base64(message$1) {
	return {
		kind: "validation",
		type: "base64",
		reference: base64,
		async: false,
		expects: null,
		requirement: BASE64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Base64", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bic/bic.ts
/* @__NO_SIDE_EFFECTS__ */
function bic(message$1) {
	return {
		kind: "validation",
		type: "bic",
		reference: bic,
		async: false,
		expects: null,
		requirement: BIC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "BIC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/brand/brand.ts
/**
* Creates a brand transformation action.
*
* @param name The brand name.
*
* @returns A brand action.
*/
/* @__NO_SIDE_EFFECTS__ */
function brand(name) {
	return {
		kind: "transformation",
		type: "brand",
		reference: brand,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/bytes/bytes.ts
/* @__NO_SIDE_EFFECTS__ */
function bytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "bytes",
		reference: bytes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 !== this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/check.ts
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/check/checkAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: checkAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItems.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItems(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItems,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) for (let index = 0; index < dataset.value.length; index++) {
				const item = dataset.value[index];
				if (!this.requirement(item, index, dataset.value)) _addIssue(this, "item", dataset, config$1, {
					input: item,
					path: [{
						type: "array",
						origin: "value",
						input: dataset.value,
						key: index,
						value: item
					}]
				});
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/checkItems/checkItemsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function checkItemsAsync(requirement, message$1) {
	return {
		kind: "validation",
		type: "check_items",
		reference: checkItemsAsync,
		async: true,
		expects: null,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.typed) {
				const requirementResults = await Promise.all(dataset.value.map(this.requirement));
				for (let index = 0; index < dataset.value.length; index++) if (!requirementResults[index]) {
					const item = dataset.value[index];
					_addIssue(this, "item", dataset, config$1, {
						input: item,
						path: [{
							type: "array",
							origin: "value",
							input: dataset.value,
							key: index,
							value: item
						}]
					});
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/codePoints/codePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function codePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "code_points",
		reference: codePoints,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/creditCard/creditCard.ts
/**
* Credit card regex.
*/
const CREDIT_CARD_REGEX = /^(?:\d{13,19}|\d{4}(?: \d{3,6}){2,4}|\d{4}(?:-\d{3,6}){2,4})$/u;
/**
* Sanitize regex.
*/
const SANITIZE_REGEX = /[- ]/gu;
/**
* Provider regex list.
*/
const PROVIDER_REGEX_LIST = (/* unused pure expression or super */ null && ([
	/^3[47]\d{13}$/u,
	/^3(?:0[0-5]|[68]\d)\d{11,13}$/u,
	/^6(?:011|5\d{2})\d{12,15}$/u,
	/^(?:2131|1800|35\d{3})\d{11}$/u,
	/^(?:5[1-5]\d{2}|222\d|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/u,
	/^(?:6[27]\d{14,17}|81\d{14,17})$/u,
	/^4\d{12}(?:\d{3,6})?$/u
]));
/* @__NO_SIDE_EFFECTS__ */
function creditCard(message$1) {
	return {
		kind: "validation",
		type: "credit_card",
		reference: creditCard,
		async: false,
		expects: null,
		requirement(input) {
			let sanitized;
			return CREDIT_CARD_REGEX.test(input) && (sanitized = input.replace(SANITIZE_REGEX, "")) && PROVIDER_REGEX_LIST.some((regex$1) => regex$1.test(sanitized)) && /* @__PURE__ */ _isLuhnAlgo(sanitized);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "credit card", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/cuid2/cuid2.ts
/* @__NO_SIDE_EFFECTS__ */
function cuid2(message$1) {
	return {
		kind: "validation",
		type: "cuid2",
		reference: cuid2,
		async: false,
		expects: null,
		requirement: CUID2_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Cuid2", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/decimal/decimal.ts
/* @__NO_SIDE_EFFECTS__ */
function decimal(message$1) {
	return {
		kind: "validation",
		type: "decimal",
		reference: decimal,
		async: false,
		expects: null,
		requirement: DECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "decimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/description/description.ts
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}

//#endregion
//#region src/actions/digits/digits.ts
/* @__NO_SIDE_EFFECTS__ */
function digits(message$1) {
	return {
		kind: "validation",
		type: "digits",
		reference: digits,
		async: false,
		expects: null,
		requirement: DIGITS_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "digits", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/domain/domain.ts
/* @__NO_SIDE_EFFECTS__ */
function domain(message$1) {
	return {
		kind: "validation",
		type: "domain",
		reference: domain,
		expects: null,
		async: false,
		requirement: DOMAIN_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "domain", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/email/email.ts
/* @__NO_SIDE_EFFECTS__ */
function email(message$1) {
	return {
		kind: "validation",
		type: "email",
		reference: email,
		expects: null,
		async: false,
		requirement: EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/emoji/emoji.ts
/* @__NO_SIDE_EFFECTS__ */
function emoji(message$1) {
	return {
		kind: "validation",
		type: "emoji",
		reference: emoji,
		async: false,
		expects: null,
		requirement: EMOJI_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "emoji", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/empty/empty.ts
/* @__NO_SIDE_EFFECTS__ */
function empty(message$1) {
	return {
		kind: "validation",
		type: "empty",
		reference: empty,
		async: false,
		expects: "0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > 0) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/endsWith/endsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function endsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "ends_with",
		reference: endsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.endsWith(this.requirement)) _addIssue(this, "end", dataset, config$1, { received: `"${dataset.value.slice(-this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/entries/entries.ts
/* @__NO_SIDE_EFFECTS__ */
function entries(requirement, message$1) {
	return {
		kind: "validation",
		type: "entries",
		reference: entries,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count !== this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/everyItem/everyItem.ts
/* @__NO_SIDE_EFFECTS__ */
function everyItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "every_item",
		reference: everyItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.every(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/examples/examples.ts
/**
* Creates an examples metadata action.
*
* @param examples_ The examples.
*
* @returns An examples action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function examples(examples_) {
	return {
		kind: "metadata",
		type: "examples",
		reference: examples,
		examples: examples_
	};
}

//#endregion
//#region src/actions/excludes/excludes.ts
/* @__NO_SIDE_EFFECTS__ */
function excludes(requirement, message$1) {
	const received = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "excludes",
		reference: excludes,
		async: false,
		expects: `!${received}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/filterItems/filterItems.ts
/* @__NO_SIDE_EFFECTS__ */
function filterItems(operation) {
	return {
		kind: "transformation",
		type: "filter_items",
		reference: filterItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.filter(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/findItem/findItem.ts
/* @__NO_SIDE_EFFECTS__ */
function findItem(operation) {
	return {
		kind: "transformation",
		type: "find_item",
		reference: findItem,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.find(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/finite/finite.ts
/* @__NO_SIDE_EFFECTS__ */
function finite(message$1) {
	return {
		kind: "validation",
		type: "finite",
		reference: finite,
		async: false,
		expects: null,
		requirement: Number.isFinite,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "finite", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/flavor/flavor.ts
/**
* Creates a flavor transformation action.
*
* @param name The flavor name.
*
* @returns A flavor action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function flavor(name) {
	return {
		kind: "transformation",
		type: "flavor",
		reference: flavor,
		async: false,
		name,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/graphemes/graphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function graphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "graphemes",
		reference: graphemes,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count !== this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/gtValue/gtValue.ts
/* @__NO_SIDE_EFFECTS__ */
function gtValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "gt_value",
		reference: gtValue,
		async: false,
		expects: `>${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value > this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/guard/guard.ts
/* @__NO_SIDE_EFFECTS__ */
function guard(requirement, message$1) {
	return {
		kind: "transformation",
		type: "guard",
		reference: guard,
		async: false,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) {
				_addIssue(this, "input", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hash/hash.ts
/**
* Hash lengths object.
*/
const HASH_LENGTHS = {
	md4: 32,
	md5: 32,
	sha1: 40,
	sha256: 64,
	sha384: 96,
	sha512: 128,
	ripemd128: 32,
	ripemd160: 40,
	tiger128: 32,
	tiger160: 40,
	tiger192: 48,
	crc32: 8,
	crc32b: 8,
	adler32: 8
};
/* @__NO_SIDE_EFFECTS__ */
function hash(types, message$1) {
	return {
		kind: "validation",
		type: "hash",
		reference: hash,
		expects: null,
		async: false,
		requirement: RegExp(types.map((type) => `^[a-fA-F0-9]{${HASH_LENGTHS[type]}}$`).join("|"), "u"),
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hash", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexadecimal/hexadecimal.ts
/* @__NO_SIDE_EFFECTS__ */
function hexadecimal(message$1) {
	return {
		kind: "validation",
		type: "hexadecimal",
		reference: hexadecimal,
		async: false,
		expects: null,
		requirement: HEXADECIMAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hexadecimal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/hexColor/hexColor.ts
/* @__NO_SIDE_EFFECTS__ */
function hexColor(message$1) {
	return {
		kind: "validation",
		type: "hex_color",
		reference: hexColor,
		async: false,
		expects: null,
		requirement: HEX_COLOR_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "hex color", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/imei/imei.ts
/* @__NO_SIDE_EFFECTS__ */
function imei(message$1) {
	return {
		kind: "validation",
		type: "imei",
		reference: imei,
		async: false,
		expects: null,
		requirement(input) {
			return IMEI_REGEX.test(input) && /* @__PURE__ */ _isLuhnAlgo(input);
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "IMEI", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/includes/includes.ts
/* @__NO_SIDE_EFFECTS__ */
function includes(requirement, message$1) {
	const expects = /* @__PURE__ */ _stringify(requirement);
	return {
		kind: "validation",
		type: "includes",
		reference: includes,
		async: false,
		expects,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.includes(this.requirement)) _addIssue(this, "content", dataset, config$1, { received: `!${expects}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/integer/integer.ts
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ip/ip.ts
/* @__NO_SIDE_EFFECTS__ */
function ip(message$1) {
	return {
		kind: "validation",
		type: "ip",
		reference: ip,
		async: false,
		expects: null,
		requirement: IP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IP", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv4/ipv4.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv4(message$1) {
	return {
		kind: "validation",
		type: "ipv4",
		reference: ipv4,
		async: false,
		expects: null,
		requirement: IPV4_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv4", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ipv6/ipv6.ts
/* @__NO_SIDE_EFFECTS__ */
function ipv6(message$1) {
	return {
		kind: "validation",
		type: "ipv6",
		reference: ipv6,
		async: false,
		expects: null,
		requirement: IPV6_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "IPv6", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn10.ts
/**
* [Validates an ISBN-10](https://en.wikipedia.org/wiki/ISBN#ISBN-10_check_digits).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-10, `false` otherwise.
*
* @internal
*/
function _isIsbn10(input) {
	const digits$1 = input.split("").map((c) => c === "X" ? 10 : parseInt(c));
	let sum = 0;
	for (let i = 0; i < 10; i++) sum += digits$1[i] * (10 - i);
	return sum % 11 === 0;
}

//#endregion
//#region src/actions/isbn/utils/_isIsbn13.ts
/**
* [Validates an ISBN-13](https://en.wikipedia.org/wiki/ISBN#ISBN-13_check_digit_calculation).
*
* @param input The input value.
*
* @returns `true` if the input is a valid ISBN-13, `false` otherwise.
*
* @internal
*/
function _isIsbn13(input) {
	const digits$1 = input.split("").map((c) => parseInt(c));
	let sum = 0;
	for (let i = 0; i < 13; i++) sum += digits$1[i] * (i % 2 === 0 ? 1 : 3);
	return sum % 10 === 0;
}

//#endregion
//#region src/actions/isbn/isbn.ts
/**
* ISBN separator regex.
*/
const ISBN_SEPARATOR_REGEX = /[- ]/gu;
/**
* ISBN-10 detection regex.
*/
const ISBN_10_DETECTION_REGEX = /^\d{9}[\dX]$/u;
/**
* ISBN-13 detection regex.
*/
const ISBN_13_DETECTION_REGEX = /^\d{13}$/u;
/* @__NO_SIDE_EFFECTS__ */
function isbn(message$1) {
	return {
		kind: "validation",
		type: "isbn",
		reference: isbn,
		async: false,
		expects: null,
		requirement(input) {
			const replacedInput = input.replace(ISBN_SEPARATOR_REGEX, "");
			if (ISBN_10_DETECTION_REGEX.test(replacedInput)) return _isIsbn10(replacedInput);
			else if (ISBN_13_DETECTION_REGEX.test(replacedInput)) return _isIsbn13(replacedInput);
			return false;
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "ISBN", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isrc/isrc.ts
/* @__NO_SIDE_EFFECTS__ */
function isrc(message$1) {
	return {
		kind: "validation",
		type: "isrc",
		reference: isrc,
		async: false,
		expects: null,
		requirement: ISRC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ISRC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDate/isoDate.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDate(message$1) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: isoDate,
		async: false,
		expects: null,
		requirement: ISO_DATE_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTime/isoDateTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTime(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time",
		reference: isoDateTime,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoDateTimeSecond/isoDateTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoDateTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_date_time_second",
		reference: isoDateTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_DATE_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date-time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTime/isoTime.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTime(message$1) {
	return {
		kind: "validation",
		type: "iso_time",
		reference: isoTime,
		async: false,
		expects: null,
		requirement: ISO_TIME_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimeSecond/isoTimeSecond.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimeSecond(message$1) {
	return {
		kind: "validation",
		type: "iso_time_second",
		reference: isoTimeSecond,
		async: false,
		expects: null,
		requirement: ISO_TIME_SECOND_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "time-second", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoTimestamp/isoTimestamp.ts
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/isoWeek/isoWeek.ts
/* @__NO_SIDE_EFFECTS__ */
function isoWeek(message$1) {
	return {
		kind: "validation",
		type: "iso_week",
		reference: isoWeek,
		async: false,
		expects: null,
		requirement: ISO_WEEK_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "week", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/jwsCompact/jwsCompact.ts
/* @__NO_SIDE_EFFECTS__ */
function jwsCompact(message$1) {
	return {
		kind: "validation",
		type: "jws_compact",
		reference: jwsCompact,
		async: false,
		expects: null,
		requirement: JWS_COMPACT_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "JWS compact", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ksuid/ksuid.ts
/* @__NO_SIDE_EFFECTS__ */
function ksuid(message$1) {
	return {
		kind: "validation",
		type: "ksuid",
		reference: ksuid,
		async: false,
		expects: null,
		requirement: KSUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "KSUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/length/length.ts
/* @__NO_SIDE_EFFECTS__ */
function length(requirement, message$1) {
	return {
		kind: "validation",
		type: "length",
		reference: length,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length !== this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ltValue/ltValue.ts
/* @__NO_SIDE_EFFECTS__ */
function ltValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "lt_value",
		reference: ltValue,
		async: false,
		expects: `<${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value < this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac/mac.ts
/* @__NO_SIDE_EFFECTS__ */
function mac(message$1) {
	return {
		kind: "validation",
		type: "mac",
		reference: mac,
		async: false,
		expects: null,
		requirement: MAC_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac48/mac48.ts
/* @__NO_SIDE_EFFECTS__ */
function mac48(message$1) {
	return {
		kind: "validation",
		type: "mac48",
		reference: mac48,
		async: false,
		expects: null,
		requirement: MAC48_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "48-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mac64/mac64.ts
/* @__NO_SIDE_EFFECTS__ */
function mac64(message$1) {
	return {
		kind: "validation",
		type: "mac64",
		reference: mac64,
		async: false,
		expects: null,
		requirement: MAC64_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "64-bit MAC", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/mapItems/mapItems.ts
/* @__NO_SIDE_EFFECTS__ */
function mapItems(operation) {
	return {
		kind: "transformation",
		type: "map_items",
		reference: mapItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.map(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxBytes/maxBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_bytes",
		reference: maxBytes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 > this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxCodePoints/maxCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function maxCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_code_points",
		reference: maxCodePoints,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxEntries/maxEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function maxEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_entries",
		reference: maxEntries,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count > this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxGraphemes/maxGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function maxGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_graphemes",
		reference: maxGraphemes,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count > this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxLength/maxLength.ts
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxSize/maxSize.ts
/* @__NO_SIDE_EFFECTS__ */
function maxSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_size",
		reference: maxSize,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size > this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxValue/maxValue.ts
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/maxWords/maxWords.ts
/* @__NO_SIDE_EFFECTS__ */
function maxWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "max_words",
		reference: maxWords,
		async: false,
		expects: `<=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count > this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/metadata/metadata.ts
/**
* Creates a custom metadata action.
*
* @param metadata_ The metadata object.
*
* @returns A metadata action.
*/
/* @__NO_SIDE_EFFECTS__ */
function metadata(metadata_) {
	return {
		kind: "metadata",
		type: "metadata",
		reference: metadata,
		metadata: metadata_
	};
}

//#endregion
//#region src/actions/mimeType/mimeType.ts
/* @__NO_SIDE_EFFECTS__ */
function mimeType(requirement, message$1) {
	return {
		kind: "validation",
		type: "mime_type",
		reference: mimeType,
		async: false,
		expects: /* @__PURE__ */ _joinExpects(requirement.map((option) => `"${option}"`), "|"),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.includes(dataset.value.type)) _addIssue(this, "MIME type", dataset, config$1, { received: `"${dataset.value.type}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minBytes/minBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function minBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_bytes",
		reference: minBytes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 < this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minCodePoints/minCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function minCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_code_points",
		reference: minCodePoints,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minEntries/minEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function minEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_entries",
		reference: minEntries,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count < this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minGraphemes/minGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function minGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_graphemes",
		reference: minGraphemes,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count < this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minLength/minLength.ts
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minSize/minSize.ts
/* @__NO_SIDE_EFFECTS__ */
function minSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_size",
		reference: minSize,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size < this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minValue/minValue.ts
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/minWords/minWords.ts
/* @__NO_SIDE_EFFECTS__ */
function minWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "min_words",
		reference: minWords,
		async: false,
		expects: `>=${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count < this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/multipleOf/multipleOf.ts
/* @__NO_SIDE_EFFECTS__ */
function multipleOf(requirement, message$1) {
	return {
		kind: "validation",
		type: "multiple_of",
		reference: multipleOf,
		async: false,
		expects: `%${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value % this.requirement != 0) _addIssue(this, "multiple", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nanoid/nanoid.ts
/* @__NO_SIDE_EFFECTS__ */
function nanoid(message$1) {
	return {
		kind: "validation",
		type: "nanoid",
		reference: nanoid,
		async: false,
		expects: null,
		requirement: NANO_ID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "Nano ID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/nonEmpty/nonEmpty.ts
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/normalize/normalize.ts
/* @__NO_SIDE_EFFECTS__ */
function normalize(form) {
	return {
		kind: "transformation",
		type: "normalize",
		reference: normalize,
		async: false,
		form,
		"~run"(dataset) {
			dataset.value = dataset.value.normalize(this.form);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notBytes/notBytes.ts
/* @__NO_SIDE_EFFECTS__ */
function notBytes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_bytes",
		reference: notBytes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const length$1 = /* @__PURE__ */ _getByteCount(dataset.value);
				if (length$1 === this.requirement) _addIssue(this, "bytes", dataset, config$1, { received: `${length$1}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notCodePoints/notCodePoints.ts
/* @__NO_SIDE_EFFECTS__ */
function notCodePoints(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_code_points",
		reference: notCodePoints,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getCodePointCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "code points", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notEntries/notEntries.ts
/* @__NO_SIDE_EFFECTS__ */
function notEntries(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_entries",
		reference: notEntries,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!dataset.typed) return dataset;
			const count = Object.keys(dataset.value).length;
			if (dataset.typed && count === this.requirement) _addIssue(this, "entries", dataset, config$1, { received: `${count}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notGraphemes/notGraphemes.ts
/* @__NO_SIDE_EFFECTS__ */
function notGraphemes(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_graphemes",
		reference: notGraphemes,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getGraphemeCount(dataset.value);
				if (count === this.requirement) _addIssue(this, "graphemes", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notLength/notLength.ts
/* @__NO_SIDE_EFFECTS__ */
function notLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_length",
		reference: notLength,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notSize/notSize.ts
/* @__NO_SIDE_EFFECTS__ */
function notSize(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_size",
		reference: notSize,
		async: false,
		expects: `!${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size === this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValue/notValue.ts
/* @__NO_SIDE_EFFECTS__ */
function notValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_value",
		reference: notValue,
		async: false,
		expects: requirement instanceof Date ? `!${requirement.toJSON()}` : `!${/* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && /* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notValues/notValues.ts
/* @__NO_SIDE_EFFECTS__ */
function notValues(requirement, message$1) {
	return {
		kind: "validation",
		type: "not_values",
		reference: notValues,
		async: false,
		expects: `!${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/notWords/notWords.ts
/* @__NO_SIDE_EFFECTS__ */
function notWords(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "not_words",
		reference: notWords,
		async: false,
		expects: `!${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count === this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/octal/octal.ts
/* @__NO_SIDE_EFFECTS__ */
function octal(message$1) {
	return {
		kind: "validation",
		type: "octal",
		reference: octal,
		async: false,
		expects: null,
		requirement: OCTAL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "octal", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseBoolean/parseBoolean.ts
const TRUTHY = (/* unused pure expression or super */ null && ([
	true,
	1,
	"true",
	"1",
	"yes",
	"y",
	"on",
	"enabled"
]));
const FALSY = (/* unused pure expression or super */ null && ([
	false,
	0,
	"false",
	"0",
	"no",
	"n",
	"off",
	"disabled"
]));
/* @__NO_SIDE_EFFECTS__ */
function parseBoolean(config$1, message$1) {
	const normalize$1 = (v) => typeof v === "string" ? v.toLowerCase() : v;
	const truthyRaw = config$1?.truthy ?? TRUTHY;
	const falsyRaw = config$1?.falsy ?? FALSY;
	const truthy = config$1?.truthy ? config$1.truthy.map(normalize$1) : TRUTHY;
	const falsy = config$1?.falsy ? config$1.falsy.map(normalize$1) : FALSY;
	return {
		kind: "transformation",
		type: "parse_boolean",
		reference: parseBoolean,
		expects: /* @__PURE__ */ _joinExpects([...truthyRaw, ...falsyRaw].map(_stringify), "|"),
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			const input = normalize$1(dataset.value);
			if (truthy.includes(input)) dataset.value = true;
			else if (falsy.includes(input)) dataset.value = false;
			else {
				_addIssue(this, "boolean", dataset, config$2);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/parseJson/parseJson.ts
/* @__NO_SIDE_EFFECTS__ */
function parseJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "parse_json",
		reference: parseJson,
		config: config$1,
		message: message$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				dataset.value = JSON.parse(dataset.value, this.config?.reviver);
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/utils/_isPartiallyTyped/_isPartiallyTyped.ts
/**
* Checks if a dataset is partially typed.
*
* @param dataset The dataset to check.
* @param paths The paths to check.
*
* @returns Whether it is partially typed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isPartiallyTyped(dataset, paths) {
	if (dataset.issues) for (const path of paths) for (const issue of dataset.issues) {
		let typed = false;
		const bound = Math.min(path.length, issue.path?.length ?? 0);
		for (let index = 0; index < bound; index++) if (path[index] !== issue.path[index].key && (path[index] !== "$" || issue.path[index].type !== "array")) {
			typed = true;
			break;
		}
		if (!typed) return false;
	}
	return true;
}

//#endregion
//#region src/actions/partialCheck/partialCheck.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheck(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheck,
		async: false,
		expects: null,
		paths,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/partialCheck/partialCheckAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialCheckAsync(paths, requirement, message$1) {
	return {
		kind: "validation",
		type: "partial_check",
		reference: partialCheckAsync,
		async: true,
		expects: null,
		paths,
		requirement,
		message: message$1,
		async "~run"(dataset, config$1) {
			if ((dataset.typed || /* @__PURE__ */ _isPartiallyTyped(dataset, paths)) && !await this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheck.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheck(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheck,
		async: false,
		expects: null,
		"~run"(dataset, config$1) {
			action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawCheck/rawCheckAsync.ts
/**
* Creates a raw check validation action.
*
* @param action The validation action.
*
* @returns A raw check action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawCheckAsync(action) {
	return {
		kind: "validation",
		type: "raw_check",
		reference: rawCheckAsync,
		async: true,
		expects: null,
		async "~run"(dataset, config$1) {
			await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
			});
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransform.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rawTransform/rawTransformAsync.ts
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransformAsync(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransformAsync,
		async: true,
		async "~run"(dataset, config$1) {
			const output = await action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/readonly/readonly.ts
/* @__NO_SIDE_EFFECTS__ */
function readonly() {
	return {
		kind: "transformation",
		type: "readonly",
		reference: readonly,
		async: false,
		"~run"(dataset) {
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/reduceItems/reduceItems.ts
/* @__NO_SIDE_EFFECTS__ */
function reduceItems(operation, initial) {
	return {
		kind: "transformation",
		type: "reduce_items",
		reference: reduceItems,
		async: false,
		operation,
		initial,
		"~run"(dataset) {
			dataset.value = dataset.value.reduce(this.operation, this.initial);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/regex/regex.ts
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returns.ts
/* @__NO_SIDE_EFFECTS__ */
function returns(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returns,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = (...args_) => {
				const returnsDataset = this.schema["~run"]({ value: func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/returns/returnsAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function returnsAsync(schema) {
	return {
		kind: "transformation",
		type: "returns",
		reference: returnsAsync,
		async: false,
		schema,
		"~run"(dataset, config$1) {
			const func = dataset.value;
			dataset.value = async (...args_) => {
				const returnsDataset = await this.schema["~run"]({ value: await func(...args_) }, config$1);
				if (returnsDataset.issues) throw new ValiError(returnsDataset.issues);
				return returnsDataset.value;
			};
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/rfcEmail/rfcEmail.ts
/* @__NO_SIDE_EFFECTS__ */
function rfcEmail(message$1) {
	return {
		kind: "validation",
		type: "rfc_email",
		reference: rfcEmail,
		expects: null,
		async: false,
		requirement: RFC_EMAIL_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "email", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/safeInteger/safeInteger.ts
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/size/size.ts
/* @__NO_SIDE_EFFECTS__ */
function size(requirement, message$1) {
	return {
		kind: "validation",
		type: "size",
		reference: size,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.size !== this.requirement) _addIssue(this, "size", dataset, config$1, { received: `${dataset.value.size}` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/slug/slug.ts
/* @__NO_SIDE_EFFECTS__ */
function slug(message$1) {
	return {
		kind: "validation",
		type: "slug",
		reference: slug,
		async: false,
		expects: null,
		requirement: SLUG_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "slug", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/someItem/someItem.ts
/* @__NO_SIDE_EFFECTS__ */
function someItem(requirement, message$1) {
	return {
		kind: "validation",
		type: "some_item",
		reference: someItem,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.some(this.requirement)) _addIssue(this, "item", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/sortItems/sortItems.ts
/* @__NO_SIDE_EFFECTS__ */
function sortItems(operation) {
	return {
		kind: "transformation",
		type: "sort_items",
		reference: sortItems,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = dataset.value.sort(this.operation);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/startsWith/startsWith.ts
/* @__NO_SIDE_EFFECTS__ */
function startsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "starts_with",
		reference: startsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.startsWith(this.requirement)) _addIssue(this, "start", dataset, config$1, { received: `"${dataset.value.slice(0, this.requirement.length)}"` });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/stringifyJson/stringifyJson.ts
/* @__NO_SIDE_EFFECTS__ */
function stringifyJson(config$1, message$1) {
	return {
		kind: "transformation",
		type: "stringify_json",
		reference: stringifyJson,
		message: message$1,
		config: config$1,
		async: false,
		"~run"(dataset, config$2) {
			try {
				const output = JSON.stringify(dataset.value, this.config?.replacer, this.config?.space);
				if (output === void 0) {
					_addIssue(this, "JSON", dataset, config$2);
					dataset.typed = false;
				} else dataset.value = output;
			} catch (error) {
				if (error instanceof Error) {
					_addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
					dataset.typed = false;
				} else throw error;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/title/title.ts
/**
* Creates a title metadata action.
*
* @param title_ The title text.
*
* @returns A title action.
*/
/* @__NO_SIDE_EFFECTS__ */
function title(title_) {
	return {
		kind: "metadata",
		type: "title",
		reference: title,
		title: title_
	};
}

//#endregion
//#region src/actions/toBigint/toBigint.ts
/* @__NO_SIDE_EFFECTS__ */
function toBigint(message$1) {
	return {
		kind: "transformation",
		type: "to_bigint",
		reference: toBigint,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = BigInt(dataset.value);
			} catch {
				_addIssue(this, "bigint", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toBoolean/toBoolean.ts
/**
* Creates a to boolean transformation action.
*
* @returns A to boolean action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toBoolean() {
	return {
		kind: "transformation",
		type: "to_boolean",
		reference: toBoolean,
		async: false,
		"~run"(dataset) {
			dataset.value = Boolean(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toCamelCase/toCamelCase.ts
/**
* Creates a to camel case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2Name`).
*
* @returns A to camel case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toCamelCase() {
	return {
		kind: "transformation",
		type: "to_camel_case",
		reference: toCamelCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", false, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toDate/toDate.ts
/* @__NO_SIDE_EFFECTS__ */
function toDate(message$1) {
	return {
		kind: "transformation",
		type: "to_date",
		reference: toDate,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = new Date(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "date", dataset, config$1, { received: "\"Invalid Date\"" });
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "date", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toKebabCase/toKebabCase.ts
/**
* Creates a to kebab case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse-url-value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2-name`).
*
* @returns A to kebab case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toKebabCase() {
	return {
		kind: "transformation",
		type: "to_kebab_case",
		reference: toKebabCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "-", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toLowerCase/toLowerCase.ts
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMaxValue/toMaxValue.ts
/**
* Creates a to max value transformation action.
*
* @param requirement The maximum value.
*
* @returns A to max value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMaxValue(requirement) {
	return {
		kind: "transformation",
		type: "to_max_value",
		reference: toMaxValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value > this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toMinValue/toMinValue.ts
/**
* Creates a to min value transformation action.
*
* @param requirement The minimum value.
*
* @returns A to min value action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toMinValue(requirement) {
	return {
		kind: "transformation",
		type: "to_min_value",
		reference: toMinValue,
		async: false,
		requirement,
		"~run"(dataset) {
			dataset.value = dataset.value < this.requirement ? this.requirement : dataset.value;
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toNumber/toNumber.ts
/* @__NO_SIDE_EFFECTS__ */
function toNumber(message$1) {
	return {
		kind: "transformation",
		type: "to_number",
		reference: toNumber,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = Number(dataset.value);
				if (isNaN(dataset.value)) {
					_addIssue(this, "number", dataset, config$1);
					dataset.typed = false;
				}
			} catch {
				_addIssue(this, "number", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toPascalCase/toPascalCase.ts
/**
* Creates a to pascal case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `ParseUrlValue`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `Item2Name`).
*
* @returns A to pascal case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toPascalCase() {
	return {
		kind: "transformation",
		type: "to_pascal_case",
		reference: toPascalCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "", true, true);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toSnakeCase/toSnakeCase.ts
/**
* Creates a to snake case transformation action.
*
* Words are separated by `_`, `-` and ASCII whitespace, as well as by case
* and acronym boundaries.
*
* Hint: Acronym runs are normalized to lowercase (e.g. `parseURLValue` →
* `parse_url_value`) and digits stay attached to the preceding token (e.g.
* `item2Name` → `item2_name`).
*
* @returns A to snake case action.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function toSnakeCase() {
	return {
		kind: "transformation",
		type: "to_snake_case",
		reference: toSnakeCase,
		async: false,
		"~run"(dataset) {
			dataset.value = /* @__PURE__ */ _formatCase(dataset.value, "_", false, false);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toString/toString.ts
/* @__NO_SIDE_EFFECTS__ */
function toString(message$1) {
	return {
		kind: "transformation",
		type: "to_string",
		reference: toString,
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			try {
				dataset.value = String(dataset.value);
			} catch {
				_addIssue(this, "string", dataset, config$1);
				dataset.typed = false;
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/toUpperCase/toUpperCase.ts
/**
* Creates a to upper case transformation action.
*
* @returns A to upper case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toUpperCase() {
	return {
		kind: "transformation",
		type: "to_upper_case",
		reference: toUpperCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toUpperCase();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transform.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/transform/transformAsync.ts
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transformAsync(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transformAsync,
		async: true,
		operation,
		async "~run"(dataset) {
			dataset.value = await this.operation(dataset.value);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trim/trim.ts
/**
* Creates a trim transformation action.
*
* @returns A trim action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trim() {
	return {
		kind: "transformation",
		type: "trim",
		reference: trim,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trim();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimEnd/trimEnd.ts
/**
* Creates a trim end transformation action.
*
* @returns A trim end action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimEnd() {
	return {
		kind: "transformation",
		type: "trim_end",
		reference: trimEnd,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimEnd();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/trimStart/trimStart.ts
/**
* Creates a trim start transformation action.
*
* @returns A trim start action.
*/
/* @__NO_SIDE_EFFECTS__ */
function trimStart() {
	return {
		kind: "transformation",
		type: "trim_start",
		reference: trimStart,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.trimStart();
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/ulid/ulid.ts
/* @__NO_SIDE_EFFECTS__ */
function ulid(message$1) {
	return {
		kind: "validation",
		type: "ulid",
		reference: ulid,
		async: false,
		expects: null,
		requirement: ULID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "ULID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/url/url.ts
/* @__NO_SIDE_EFFECTS__ */
function url(message$1) {
	return {
		kind: "validation",
		type: "url",
		reference: url,
		async: false,
		expects: null,
		requirement(input) {
			try {
				if (URL.canParse) return URL.canParse(input);
				new URL(input);
				return true;
			} catch {
				return false;
			}
		},
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "URL", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/uuid/uuid.ts
/* @__NO_SIDE_EFFECTS__ */
function uuid(message$1) {
	return {
		kind: "validation",
		type: "uuid",
		reference: uuid,
		async: false,
		expects: null,
		requirement: UUID_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "UUID", dataset, config$1);
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/value/value.ts
/* @__NO_SIDE_EFFECTS__ */
function value(requirement, message$1) {
	return {
		kind: "validation",
		type: "value",
		reference: value,
		async: false,
		expects: requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement),
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !/* @__PURE__ */ _isValueMatch(this.requirement, dataset.value)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/values/values.ts
/* @__NO_SIDE_EFFECTS__ */
function values(requirement, message$1) {
	return {
		kind: "validation",
		type: "values",
		reference: values,
		async: false,
		expects: `${/* @__PURE__ */ _joinExpects(requirement.map((value$1) => value$1 instanceof Date ? value$1.toJSON() : /* @__PURE__ */ _stringify(value$1)), "|")}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.some((requirement$1) => /* @__PURE__ */ _isValueMatch(requirement$1, dataset.value))) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}

//#endregion
//#region src/actions/words/words.ts
/* @__NO_SIDE_EFFECTS__ */
function words(locales, requirement, message$1) {
	return {
		kind: "validation",
		type: "words",
		reference: words,
		async: false,
		expects: `${requirement}`,
		locales,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed) {
				const count = /* @__PURE__ */ _getWordCount(this.locales, dataset.value);
				if (count !== this.requirement) _addIssue(this, "words", dataset, config$1, { received: `${count}` });
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/const.ts
const ABORT_EARLY_CONFIG = { abortEarly: true };

//#endregion
//#region src/methods/assert/assert.ts
/**
* Checks if the input matches the schema. As this is an assertion function, it
* can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*/
function assert(schema, input) {
	const issues = schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
	if (issues) throw new ValiError(issues);
}

//#endregion
//#region src/methods/cache/_LruCache.ts
/**
* Efficient LRU cache using Map iteration order.
*/
var _LruCache = class {
	constructor(config$1) {
		this.refCount = 0;
		this.maxSize = config$1?.maxSize ?? 1e3;
		this.maxAge = config$1?.maxAge ?? Infinity;
		this.hasMaxAge = isFinite(this.maxAge);
	}
	/**
	* Stringifies an unknown input to a cache key component.
	*
	* @param input The unknown input.
	*
	* @returns A cache key component.
	*/
	stringify(input) {
		const type = typeof input;
		if (type === "string") return `"${input}"`;
		if (type === "number" || type === "boolean") return `${input}`;
		if (type === "bigint") return `${input}n`;
		if (type === "object" || type === "function") {
			if (input) {
				this.refIds ?? (this.refIds = /* @__PURE__ */ new WeakMap());
				let id = this.refIds.get(input);
				if (!id) {
					id = ++this.refCount;
					this.refIds.set(input, id);
				}
				return `#${id}`;
			}
			return "null";
		}
		return type;
	}
	/**
	* Creates a cache key from input and config.
	*
	* @param input The input value.
	* @param config The parse configuration.
	*
	* @returns The cache key.
	*/
	key(input, config$1 = {}) {
		return `${this.stringify(input)}|${this.stringify(config$1.lang)}|${this.stringify(config$1.message)}|${this.stringify(config$1.abortEarly)}|${this.stringify(config$1.abortPipeEarly)}`;
	}
	/**
	* Gets a value from the cache by key.
	*
	* @param key The cache key.
	*
	* @returns The cached value.
	*/
	get(key) {
		if (!this.store) return void 0;
		const entry = this.store.get(key);
		if (!entry) return void 0;
		if (this.hasMaxAge && Date.now() - entry[1] > this.maxAge) {
			this.store.delete(key);
			return;
		}
		this.store.delete(key);
		this.store.set(key, entry);
		return entry[0];
	}
	/**
	* Sets a value in the cache by key.
	*
	* @param key The cache key.
	* @param value The cached value.
	*/
	set(key, value$1) {
		this.store ?? (this.store = /* @__PURE__ */ new Map());
		this.store.delete(key);
		const timestamp = this.hasMaxAge ? Date.now() : 0;
		this.store.set(key, [value$1, timestamp]);
		if (this.store.size > this.maxSize) this.store.delete(this.store.keys().next().value);
	}
	/**
	* Clears all entries from the cache.
	*/
	clear() {
		this.store?.clear();
	}
};

//#endregion
//#region src/methods/cache/cache.ts
/* @__NO_SIDE_EFFECTS__ */
function cache(schema, config$1) {
	return _standardSchema({
		...schema,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		"~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			let outputDataset = this.cache.get(key);
			if (!outputDataset) this.cache.set(key, outputDataset = schema["~run"](dataset, runConfig));
			return /* @__PURE__ */ _cloneDataset(outputDataset);
		}
	});
}

//#endregion
//#region src/methods/cache/cacheAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function cacheAsync(schema, config$1) {
	let activeRuns;
	return _standardSchema({
		...schema,
		async: true,
		cacheConfig: config$1,
		cache: new _LruCache(config$1),
		async "~run"(dataset, runConfig) {
			const key = this.cache.key(dataset.value, runConfig);
			const cached = this.cache.get(key);
			if (cached) return /* @__PURE__ */ _cloneDataset(cached);
			let promise$1 = activeRuns?.get(key);
			if (!promise$1) {
				activeRuns ?? (activeRuns = /* @__PURE__ */ new Map());
				promise$1 = Promise.resolve(schema["~run"](dataset, runConfig));
				activeRuns.set(key, promise$1);
			}
			try {
				const outputDataset = await promise$1;
				this.cache.set(key, outputDataset);
				return /* @__PURE__ */ _cloneDataset(outputDataset);
			} finally {
				activeRuns?.delete(key);
			}
		}
	});
}

//#endregion
//#region src/methods/config/config.ts
/**
* Changes the local configuration of a schema.
*
* @param schema The schema to configure.
* @param config The parse configuration.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function config(schema, config$1) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config_) {
			return schema["~run"](dataset, {
				...config_,
				...config$1
			});
		}
	});
}

//#endregion
//#region src/methods/getFallback/getFallback.ts
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}

//#endregion
//#region src/methods/fallback/fallback.ts
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/fallback/fallbackAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function fallbackAsync(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		async: true,
		async "~run"(dataset, config$1) {
			const outputDataset = await schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: await /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}

//#endregion
//#region src/methods/flatten/flatten.ts
/* @__NO_SIDE_EFFECTS__ */
function flatten(issues) {
	const flatErrors = {};
	for (const issue of issues) if (issue.path) {
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) {
			if (!flatErrors.nested) flatErrors.nested = {};
			if (Object.prototype.hasOwnProperty.call(flatErrors.nested, dotPath)) flatErrors.nested[dotPath].push(issue.message);
			else flatErrors.nested[dotPath] = [issue.message];
		} else if (flatErrors.other) flatErrors.other.push(issue.message);
		else flatErrors.other = [issue.message];
	} else if (flatErrors.root) flatErrors.root.push(issue.message);
	else flatErrors.root = [issue.message];
	return flatErrors;
}

//#endregion
//#region src/methods/forward/forward.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forward(action, path) {
	return {
		...action,
		"~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/forward/forwardAsync.ts
/**
* Forwards the issues of the passed validation action.
*
* @param action The validation action.
* @param path The path to forward the issues to.
*
* @returns The modified action.
*/
/* @__NO_SIDE_EFFECTS__ */
function forwardAsync(action, path) {
	return {
		...action,
		async: true,
		async "~run"(dataset, config$1) {
			const prevIssues = dataset.issues && [...dataset.issues];
			dataset = await action["~run"](dataset, config$1);
			if (dataset.issues) {
				for (const issue of dataset.issues) if (!prevIssues?.includes(issue)) {
					let pathInput = dataset.value;
					for (const key of path) {
						const pathValue = pathInput[key];
						const pathItem = {
							type: "unknown",
							origin: "value",
							input: pathInput,
							key,
							value: pathValue
						};
						if (issue.path) issue.path.push(pathItem);
						else issue.path = [pathItem];
						if (!pathValue) break;
						pathInput = pathValue;
					}
				}
			}
			return dataset;
		}
	};
}

//#endregion
//#region src/methods/getDefault/getDefault.ts
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}

//#endregion
//#region src/methods/getDefaults/getDefaults.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefaults(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getDefaults(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getDefaults);
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDefaults/getDefaultsAsync.ts
/**
* Returns the default values of the schema.
*
* Hint: The difference to `getDefault` is that for object and tuple schemas
* this function recursively returns the default values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The default values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getDefaultsAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getDefaultsAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getDefaultsAsync));
	return /* @__PURE__ */ getDefault(schema);
}

//#endregion
//#region src/methods/getDescription/getDescription.ts
/**
* Returns the description of the schema.
*
* If multiple descriptions are defined, the last one of the highest level is
* returned. If no description is defined, `undefined` is returned.
*
* @param schema The schema to get the description from.
*
* @returns The description, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getDescription(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "description");
}

//#endregion
//#region src/methods/getExamples/getExamples.ts
/**
* Returns the examples of a schema.
*
* If multiple examples are defined, it concatenates them using depth-first
* search. If no examples are defined, an empty array is returned.
*
* @param schema The schema to get the examples from.
*
* @returns The examples, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getExamples(schema) {
	const examples$1 = [];
	function depthFirstCollect(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstCollect(item);
			else if (item.kind === "metadata" && item.type === "examples") for (const example of item.examples) examples$1.push(example);
		}
	}
	depthFirstCollect(schema);
	return examples$1;
}

//#endregion
//#region src/methods/getFallbacks/getFallbacks.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallbacks(schema) {
	if ("entries" in schema) {
		const object$1 = {};
		for (const key in schema.entries) object$1[key] = /* @__PURE__ */ getFallbacks(schema.entries[key]);
		return object$1;
	}
	if ("items" in schema) return schema.items.map(getFallbacks);
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getFallbacks/getFallbacksAsync.ts
/**
* Returns the fallback values of the schema.
*
* Hint: The difference to `getFallback` is that for object and tuple schemas
* this function recursively returns the fallback values of the subschemas
* instead of `undefined`.
*
* @param schema The schema to get them from.
*
* @returns The fallback values.
*/
/* @__NO_SIDE_EFFECTS__ */
async function getFallbacksAsync(schema) {
	if ("entries" in schema) return Object.fromEntries(await Promise.all(Object.entries(schema.entries).map(async ([key, value$1]) => [key, await /* @__PURE__ */ getFallbacksAsync(value$1)])));
	if ("items" in schema) return Promise.all(schema.items.map(getFallbacksAsync));
	return /* @__PURE__ */ getFallback(schema);
}

//#endregion
//#region src/methods/getMetadata/getMetadata.ts
/**
* Returns the metadata of a schema.
*
* If multiple metadata are defined, it shallowly merges them using depth-first
* search. If no metadata is defined, an empty object is returned.
*
* @param schema Schema to get the metadata from.
*
* @returns The metadata, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getMetadata(schema) {
	const result = {};
	function depthFirstMerge(schema$1) {
		if ("pipe" in schema$1) {
			for (const item of schema$1.pipe) if (item.kind === "schema" && "pipe" in item) depthFirstMerge(item);
			else if (item.kind === "metadata" && item.type === "metadata") Object.assign(result, item.metadata);
		}
	}
	depthFirstMerge(schema);
	return result;
}

//#endregion
//#region src/methods/getTitle/getTitle.ts
/**
* Returns the title of the schema.
*
* If multiple titles are defined, the last one of the highest level is
* returned. If no title is defined, `undefined` is returned.
*
* @param schema The schema to get the title from.
*
* @returns The title, if any.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function getTitle(schema) {
	return /* @__PURE__ */ _getLastMetadata(schema, "title");
}

//#endregion
//#region src/methods/is/is.ts
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}

//#endregion
//#region src/schemas/any/any.ts
/**
* Creates an any schema.
*
* Hint: This schema function exists only for completeness and is not
* recommended in practice. Instead, `unknown` should be used to accept
* unknown data.
*
* @returns An any schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function any() {
	return _standardSchema({
		kind: "schema",
		type: "any",
		reference: any,
		expects: "any",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/array.ts
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/array/arrayAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function arrayAsync(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: arrayAsync,
		expects: "Array",
		async: true,
		item,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(input.map((value$1) => this.item["~run"]({ value: value$1 }, config$1)));
				for (let key = 0; key < itemDatasets.length; key++) {
					const itemDataset = itemDatasets[key];
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: input[key]
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/bigint/bigint.ts
/* @__NO_SIDE_EFFECTS__ */
function bigint(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "bigint",
		reference: bigint,
		expects: "bigint",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "bigint") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/blob/blob.ts
/* @__NO_SIDE_EFFECTS__ */
function blob(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "blob",
		reference: blob,
		expects: "Blob",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Blob) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/boolean/boolean.ts
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/custom.ts
/* @__NO_SIDE_EFFECTS__ */
function custom(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: custom,
		expects: "unknown",
		async: false,
		check: check$1,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/custom/customAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function customAsync(check$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "custom",
		reference: customAsync,
		expects: "unknown",
		async: true,
		check: check$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (await this.check(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/date/date.ts
/* @__NO_SIDE_EFFECTS__ */
function date(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "date",
		reference: date,
		expects: "Date",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Date) if (!isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1, { received: "\"Invalid Date\"" });
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/enum/enum.ts
/* @__NO_SIDE_EFFECTS__ */
function enum_(enum__, message$1) {
	const options = [];
	for (const key in enum__) if (`${+key}` !== key || typeof enum__[key] !== "string" || !Object.is(enum__[enum__[key]], +key)) options.push(enum__[key]);
	return _standardSchema({
		kind: "schema",
		type: "enum",
		reference: enum_,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		enum: enum__,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptional,
		expects: wrapped.expects,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/exactOptional/exactOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function exactOptionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "exact_optional",
		reference: exactOptionalAsync,
		expects: wrapped.expects,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/file/file.ts
/* @__NO_SIDE_EFFECTS__ */
function file(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "file",
		reference: file,
		expects: "File",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof File) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/function/function.ts
/* @__NO_SIDE_EFFECTS__ */
function function_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "function",
		reference: function_,
		expects: "Function",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "function") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/instance/instance.ts
/* @__NO_SIDE_EFFECTS__ */
function instance(class_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "instance",
		reference: instance,
		expects: class_.name,
		async: false,
		class: class_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof this.class) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/utils/_merge/_merge.ts
/**
* Merges two values into one single output.
*
* @param value1 First value.
* @param value2 Second value.
*
* @returns The merge dataset.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _merge(value1, value2) {
	if (typeof value1 === typeof value2) {
		if (/* @__PURE__ */ _isSameValueZero(value1, value2) || value1 instanceof Date && value2 instanceof Date && /* @__PURE__ */ _isSameValueZero(+value1, +value2)) return { value: value1 };
		if (value1 && value2 && value1.constructor === Object && value2.constructor === Object) {
			const nextValue = {
				...value1,
				...value2
			};
			for (const key in value2) if (Object.prototype.hasOwnProperty.call(value1, key) && Object.prototype.hasOwnProperty.call(value2, key)) {
				const dataset = /* @__PURE__ */ _merge(value1[key], value2[key]);
				if (dataset.issue) return dataset;
				nextValue[key] = dataset.value;
			}
			return { value: nextValue };
		}
		if (Array.isArray(value1) && Array.isArray(value2)) {
			if (value1.length === value2.length) {
				const nextValue = [...value1];
				for (let index = 0; index < value1.length; index++) {
					const dataset = /* @__PURE__ */ _merge(value1[index], value2[index]);
					if (dataset.issue) return dataset;
					nextValue[index] = dataset.value;
				}
				return { value: nextValue };
			}
		}
	}
	return { issue: true };
}

//#endregion
//#region src/schemas/intersect/intersect.ts
/* @__NO_SIDE_EFFECTS__ */
function intersect(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersect,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				for (const schema of this.options) {
					const optionDataset = schema["~run"]({ value: input }, config$1);
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/intersect/intersectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function intersectAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "intersect",
		reference: intersectAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "&"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (this.options.length) {
				const input = dataset.value;
				let outputs;
				dataset.typed = true;
				const optionDatasets = await Promise.all(this.options.map((schema) => schema["~run"]({ value: input }, config$1)));
				for (const optionDataset of optionDatasets) {
					if (optionDataset.issues) {
						if (dataset.issues) for (const issue of optionDataset.issues) dataset.issues.push(issue);
						else dataset.issues = optionDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!optionDataset.typed) dataset.typed = false;
					if (dataset.typed) if (outputs) outputs.push(optionDataset.value);
					else outputs = [optionDataset.value];
				}
				if (dataset.typed) {
					dataset.value = outputs[0];
					for (let index = 1; index < outputs.length; index++) {
						const mergeDataset = /* @__PURE__ */ _merge(dataset.value, outputs[index]);
						if (mergeDataset.issue) {
							_addIssue(this, "type", dataset, config$1, { received: "unknown" });
							break;
						}
						dataset.value = mergeDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazy.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazy(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazy,
		expects: "unknown",
		async: false,
		getter,
		"~run"(dataset, config$1) {
			return this.getter(dataset.value)["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/lazy/lazyAsync.ts
/**
* Creates a lazy schema.
*
* @param getter The schema getter.
*
* @returns A lazy schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function lazyAsync(getter) {
	return _standardSchema({
		kind: "schema",
		type: "lazy",
		reference: lazyAsync,
		expects: "unknown",
		async: true,
		getter,
		async "~run"(dataset, config$1) {
			return (await this.getter(dataset.value))["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/literal/literal.ts
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObject.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseObject/looseObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/looseTuple/looseTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function looseTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_tuple",
		reference: looseTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) dataset.value.push(input[key]);
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/map.ts
/* @__NO_SIDE_EFFECTS__ */
function map(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: map,
		expects: "Map",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				for (const [inputKey, inputValue] of input) {
					const keyDataset = this.key["~run"]({ value: inputKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/map/mapAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function mapAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "map",
		reference: mapAsync,
		expects: "Map",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Map) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Map();
				const datasets = await Promise.all([...input].map(([inputKey, inputValue]) => Promise.all([
					inputKey,
					inputValue,
					this.key["~run"]({ value: inputKey }, config$1),
					this.value["~run"]({ value: inputValue }, config$1)
				])));
				for (const [inputKey, inputValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "key",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of keyDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "map",
							origin: "value",
							input,
							key: inputKey,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					dataset.value.set(keyDataset.value, valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nan/nan.ts
/* @__NO_SIDE_EFFECTS__ */
function nan(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "nan",
		reference: nan,
		expects: "NaN",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (Number.isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/never/never.ts
/* @__NO_SIDE_EFFECTS__ */
function never(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "never",
		reference: never,
		expects: "never",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			_addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullable(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullable,
		expects: "!null",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullable/nonNullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullableAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullable",
		reference: nonNullableAsync,
		expects: "!null",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== null) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullish(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullish,
		expects: "(!null & !undefined)",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonNullish/nonNullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonNullishAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_nullish",
		reference: nonNullishAsync,
		expects: "(!null & !undefined)",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (!(dataset.value === null || dataset.value === void 0)) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === null || dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptional.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptional(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptional,
		expects: "!undefined",
		async: false,
		wrapped,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nonOptional/nonOptionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nonOptionalAsync(wrapped, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "non_optional",
		reference: nonOptionalAsync,
		expects: "!undefined",
		async: true,
		wrapped,
		message: message$1,
		async "~run"(dataset, config$1) {
			if (dataset.value !== void 0) dataset = await this.wrapped["~run"](dataset, config$1);
			if (dataset.value === void 0) _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/null/null.ts
/* @__NO_SIDE_EFFECTS__ */
function null_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "null",
		reference: null_,
		expects: "null",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === null) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullable.ts
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullable/nullableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullableAsync,
		expects: `(${wrapped.expects} | null)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullish.ts
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/nullish/nullishAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function nullishAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullishAsync,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/number/number.ts
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/object.ts
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/object/objectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: objectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRest(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRest,
		expects: "Object",
		async: false,
		entries: entries$1,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) {
						const valueDataset = this.rest["~run"]({ value: input[key] }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: input[key]
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/objectWithRest/objectWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function objectWithRestAsync(entries$1, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object_with_rest",
		reference: objectWithRestAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				})), Promise.all(Object.entries(input).filter(([key]) => /* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)).map(async ([key, value$1]) => [
					key,
					value$1,
					await this.rest["~run"]({ value: value$1 }, config$1)
				]))]);
				for (const [key, value$1, valueSchema, valueDataset] of normalDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, valueDataset] of restDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/optional/optional.ts
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/optional/optionalAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function optionalAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optionalAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/picklist/picklist.ts
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/promise/promise.ts
/* @__NO_SIDE_EFFECTS__ */
function promise(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "promise",
		reference: promise,
		expects: "Promise",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value instanceof Promise) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/record.ts
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/record/recordAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function recordAsync(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: recordAsync,
		expects: "Object",
		async: true,
		key,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const datasets = await Promise.all(Object.entries(input).filter(([key$1]) => /* @__PURE__ */ _isValidObjectKey(input, key$1)).map(([entryKey, entryValue]) => Promise.all([
					entryKey,
					entryValue,
					this.key["~run"]({ value: entryKey }, config$1),
					this.value["~run"]({ value: entryValue }, config$1)
				])));
				for (const [entryKey, entryValue, keyDataset, valueDataset] of datasets) {
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/set.ts
/* @__NO_SIDE_EFFECTS__ */
function set(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: set,
		expects: "Set",
		async: false,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				for (const inputValue of input) {
					const valueDataset = this.value["~run"]({ value: inputValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/set/setAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function setAsync(value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "set",
		reference: setAsync,
		expects: "Set",
		async: true,
		value: value$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input instanceof Set) {
				dataset.typed = true;
				dataset.value = /* @__PURE__ */ new Set();
				const valueDatasets = await Promise.all([...input].map(async (inputValue) => [inputValue, await this.value["~run"]({ value: inputValue }, config$1)]));
				for (const [inputValue, valueDataset] of valueDatasets) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "set",
							origin: "value",
							input,
							key: null,
							value: inputValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value.add(valueDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObject.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictObject/strictObjectAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictObjectAsync(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObjectAsync,
		expects: "Object",
		async: true,
		entries: entries$1,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				const valueDatasets = await Promise.all(Object.entries(this.entries).map(async ([key, valueSchema]) => {
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : await /* @__PURE__ */ getDefault(valueSchema);
						return [
							key,
							value$1,
							valueSchema,
							await valueSchema["~run"]({ value: value$1 }, config$1)
						];
					}
					return [
						key,
						input[key],
						valueSchema,
						null
					];
				}));
				for (const [key, value$1, valueSchema, valueDataset] of valueDatasets) if (valueDataset) {
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!valueDataset.typed) dataset.typed = false;
					dataset.value[key] = valueDataset.value;
				} else if (valueSchema.fallback !== void 0) dataset.value[key] = await /* @__PURE__ */ getFallback(valueSchema);
				else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
					_addIssue(this, "key", dataset, config$1, {
						input: void 0,
						expected: `"${key}"`,
						path: [{
							type: "object",
							origin: "key",
							input,
							key,
							value: value$1
						}]
					});
					if (config$1.abortEarly) break;
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTuple.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/strictTuple/strictTupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function strictTupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/string/string.ts
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/symbol/symbol.ts
/* @__NO_SIDE_EFFECTS__ */
function symbol(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "symbol",
		reference: symbol,
		expects: "symbol",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "symbol") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tuple.ts
/* @__NO_SIDE_EFFECTS__ */
function tuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tuple/tupleAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleAsync(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple",
		reference: tupleAsync,
		expects: "Array",
		async: true,
		items,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const itemDatasets = await Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				}));
				for (const [key, value$1, itemDataset] of itemDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRest.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRest(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRest,
		expects: "Array",
		async: false,
		items,
		rest,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (let key = this.items.length; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.rest["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/tupleWithRest/tupleWithRestAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function tupleWithRestAsync(items, rest, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "tuple_with_rest",
		reference: tupleWithRestAsync,
		expects: "Array",
		async: true,
		items,
		rest,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				const [normalDatasets, restDatasets] = await Promise.all([Promise.all(this.items.map(async (item, key) => {
					const value$1 = input[key];
					return [
						key,
						value$1,
						await item["~run"]({ value: value$1 }, config$1)
					];
				})), Promise.all(input.slice(this.items.length).map(async (value$1, key) => {
					return [
						key + this.items.length,
						value$1,
						await this.rest["~run"]({ value: value$1 }, config$1)
					];
				}))]);
				for (const [key, value$1, itemDataset] of normalDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!dataset.issues || !config$1.abortEarly) for (const [key, value$1, itemDataset] of restDatasets) {
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefined/undefined.ts
/* @__NO_SIDE_EFFECTS__ */
function undefined_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "undefined",
		reference: undefined_,
		expects: "undefined",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedable.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedable,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/undefinedable/undefinedableAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function undefinedableAsync(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "undefinedable",
		reference: undefinedableAsync,
		expects: `(${wrapped.expects} | undefined)`,
		async: true,
		wrapped,
		default: default_,
		async "~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = await /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}

//#endregion
//#region src/schemas/union/utils/_subIssues/_subIssues.ts
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}

//#endregion
//#region src/schemas/union/union.ts
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/union/unionAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function unionAsync(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: unionAsync,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: true,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = await schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/unknown/unknown.ts
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variant.ts
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/variant/variantAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function variantAsync(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variantAsync,
		expects: "Object",
		async: true,
		key,
		options,
		message: message$1,
		async "~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = async (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") await parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? (await discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG)).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = await schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				await parseOptions(this, new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/schemas/void/void.ts
/* @__NO_SIDE_EFFECTS__ */
function void_(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "void",
		reference: void_,
		expects: "void",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/keyof/keyof.ts
/* @__NO_SIDE_EFFECTS__ */
function keyof(schema, message$1) {
	return /* @__PURE__ */ picklist(Object.keys(schema.entries), message$1);
}

//#endregion
//#region src/methods/message/message.ts
/**
* Changes the local message configuration of a schema.
*
* @param schema The schema to configure.
* @param message_ The error message.
*
* @returns The configured schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function message(schema, message_) {
	return _standardSchema({
		...schema,
		"~run"(dataset, config$1) {
			return schema["~run"](dataset, {
				...config$1,
				message: message_
			});
		}
	});
}

//#endregion
//#region src/methods/omit/omit.ts
/**
* Creates a modified copy of an object schema that does not contain the
* selected entries.
*
* @param schema The schema to omit from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function omit(schema, keys) {
	const entries$1 = { ...schema.entries };
	for (const key of keys) delete entries$1[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/parse/parse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parse/parseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
async function parseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}

//#endregion
//#region src/methods/parser/parser.ts
/* @__NO_SIDE_EFFECTS__ */
function parser(schema, config$1) {
	const func = (input) => parse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/parser/parserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function parserAsync(schema, config$1) {
	const func = (input) => parseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/partial/partial.ts
/* @__NO_SIDE_EFFECTS__ */
function partial(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optional(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/partial/partialAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function partialAsync(schema, keys) {
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ optionalAsync(schema.entries[key]) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pick/pick.ts
/**
* Creates a modified copy of an object schema that contains only the selected
* entries.
*
* @param schema The schema to pick from.
* @param keys The selected entries.
*
* @returns An object schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function pick(schema, keys) {
	const entries$1 = {};
	for (const key of keys) entries$1[key] = schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/pipe/pipe.ts
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/pipe/pipeAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function pipeAsync(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		async: true,
		async "~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = await item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}

//#endregion
//#region src/methods/required/required.ts
/* @__NO_SIDE_EFFECTS__ */
function required(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptional(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/required/requiredAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function requiredAsync(schema, arg2, arg3) {
	const keys = Array.isArray(arg2) ? arg2 : void 0;
	const message$1 = Array.isArray(arg2) ? arg3 : arg2;
	const entries$1 = {};
	for (const key in schema.entries) entries$1[key] = !keys || keys.includes(key) ? /* @__PURE__ */ nonOptionalAsync(schema.entries[key], message$1) : schema.entries[key];
	return _standardSchema({
		...schema,
		entries: entries$1
	});
}

//#endregion
//#region src/methods/safeParse/safeParse.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParse/safeParseAsync.ts
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
async function safeParseAsync(schema, input, config$1) {
	const dataset = await schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

//#endregion
//#region src/methods/safeParser/safeParser.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParser(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParse(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/safeParser/safeParserAsync.ts
/* @__NO_SIDE_EFFECTS__ */
function safeParserAsync(schema, config$1) {
	const func = (input) => /* @__PURE__ */ safeParseAsync(schema, input, config$1);
	func.schema = schema;
	func.config = config$1;
	return func;
}

//#endregion
//#region src/methods/summarize/summarize.ts
/**
* Summarize the error messages of issues in a pretty-printable multi-line string.
*
* @param issues The list of issues.
*
* @returns A summary of the issues.
*
* @beta
*/
/* @__NO_SIDE_EFFECTS__ */
function summarize(issues) {
	let summary = "";
	for (const issue of issues) {
		if (summary) summary += "\n";
		summary += `× ${issue.message}`;
		const dotPath = /* @__PURE__ */ getDotPath(issue);
		if (dotPath) summary += `\n  → at ${dotPath}`;
	}
	return summary;
}

//#endregion
//#region src/methods/unwrap/unwrap.ts
/**
* Unwraps the wrapped schema.
*
* @param schema The schema to be unwrapped.
*
* @returns The unwrapped schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unwrap(schema) {
	return schema.wrapped;
}

//#endregion


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(26708);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
