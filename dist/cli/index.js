#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

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

/***/ 98300:
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
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(21024);
/* harmony import */ var _core_base_version_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(351);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(22225);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(50698);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(45872);








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
const program = new _options_js__WEBPACK_IMPORTED_MODULE_4__/* .SwitchCommand */ .Cv("genesys-email-accounts")
    .description("Manages the e-mail accounts of a Genesys Cloud organisation from git")
    .version(_core_base_version_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .x, "-V, --version", "print the version")
    .configureHelp({ optionTerm: _help_js__WEBPACK_IMPORTED_MODULE_3__/* .optionTerm */ .m1, helpWidth: _help_js__WEBPACK_IMPORTED_MODULE_3__/* .HELP_WIDTH */ .NI })
    // Said once, in the form of every other error.
    .configureOutput({ outputError: () => undefined })
    .helpCommand("help [command]", "shows what a command takes")
    .showSuggestionAfterError(false)
    .enablePositionalOptions()
    .exitOverride();
(0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .addEpilogue */ .Yf)(program, {
    example: "check --probe off accounts/support.yaml",
    exits: _help_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN_EXITS */ .Gc,
});
for (const { mode, summary, example, idle, variables } of [
    {
        mode: "check",
        summary: "validates, probes and plans; never writes",
        example: "check --probe off accounts/support.yaml",
        idle: WRITING,
        variables: [..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .CLIENT_VARIABLES */ .mi, ..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .ACCOUNT_VARIABLES */ .I4, ..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTION_VARIABLES */ .IS],
    },
    {
        mode: "apply",
        summary: "reconciles the organisation with the files: shows the plan, asks, writes",
        example: 'apply --target "Acme Support"',
        idle: [],
        variables: [..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .CLIENT_VARIABLES */ .mi, ..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .ACCOUNT_VARIABLES */ .I4, ..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .ITSM_VARIABLES */ .aR, ..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTION_VARIABLES */ .IS],
    },
    {
        mode: "drift",
        summary: "compares; exits with 1 on a difference",
        example: "drift --genesys-api email-domains",
        idle: [...PROBING, ...WRITING],
        variables: [..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .CLIENT_VARIABLES */ .mi, ..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTION_VARIABLES */ .IS],
    },
]) {
    const command = program.command(mode).summary(summary).description(summary)
        .argument("[files...]", "account files, folders, globs in quotes, or - for standard input (default: --accounts)");
    (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .addInputOptions */ .Sr)(command)
        .option("--target <name>", "only this account: its name or a glob; may be repeated, nothing is deleted", _options_js__WEBPACK_IMPORTED_MODULE_4__/* .collect */ .Fo)
        .option("--json", "print the run report to standard output and everything else to standard error")
        .option("--html", "write the report as a page, report.html, beside the audit file")
        .option("--verbose", "print more to standard error");
    const allow = command.createOption("--allow-env <name>", "variable that account files may refer to; may be repeated");
    command.addOption(mode === "drift" ? allow.argParser(_options_js__WEBPACK_IMPORTED_MODULE_4__/* .collect */ .Fo).hideHelp() : allow.argParser(_options_js__WEBPACK_IMPORTED_MODULE_4__/* .collect */ .Fo));
    if (mode === "apply")
        command.option("--yes", "do not ask before writing");
    (0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .hideIdle */ .pt)(command, idle);
    (0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .addEpilogue */ .Yf)(command, { example, variables, exits: _help_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN_EXITS */ .Gc });
    command.action(async (files, options) => {
        const { runCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(638), __nccwpck_require__.e(6), __nccwpck_require__.e(621), __nccwpck_require__.e(359), __nccwpck_require__.e(981), __nccwpck_require__.e(93), __nccwpck_require__.e(422), __nccwpck_require__.e(500), __nccwpck_require__.e(871), __nccwpck_require__.e(537)]).then(__nccwpck_require__.bind(__nccwpck_require__, 40537));
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
    const { verifyAuditCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(621), __nccwpck_require__.e(150), __nccwpck_require__.e(16)]).then(__nccwpck_require__.bind(__nccwpck_require__, 85233));
    await verifyAuditCommand(file, options);
});
const AUDIT_EXITS = [
    ["0", "intact"],
    ["1", "tampered"],
    ["2", "usage error, or not an audit log"],
    ["3", "incomplete"],
];
(0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .addEpilogue */ .Yf)(verify, { example: "verify-audit audit_log.jsonl", exits: AUDIT_EXITS });
const audit = program.command("audit").summary("works with audit logs").description("works with audit logs");
const exporting = audit.command("export").summary("prints an audit log as a table for a spreadsheet")
    .description("prints an audit log as a table for a spreadsheet, as far as its chain holds")
    .argument("<file>", "audit log")
    .requiredOption("--format <format>", "csv")
    .action(async (file, options) => {
    const { auditExportCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(621), __nccwpck_require__.e(150), __nccwpck_require__.e(16), __nccwpck_require__.e(376)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42376));
    await auditExportCommand(file, options);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .addEpilogue */ .Yf)(exporting, { example: "audit export audit_log.jsonl --format csv > audit.csv", exits: AUDIT_EXITS });
const report = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .addInputOptions */ .Sr)(program.command("report").summary("writes the HTML report of a run report")
    .description("writes the HTML report of a run report, by default beside it")
    .argument("<report>", "run report (JSON)"), ["connect-to"])
    .option("--out <file>", "the page (default: beside the run report)")
    .action(async (file, options) => {
    const { reportCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(621), __nccwpck_require__.e(150), __nccwpck_require__.e(93), __nccwpck_require__.e(692), __nccwpck_require__.e(651)]).then(__nccwpck_require__.bind(__nccwpck_require__, 56476));
    await reportCommand(file, options);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .addEpilogue */ .Yf)(report, { example: "report report.json", exits: _help_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAIN_EXITS */ .lC });
const redeliver = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .addInputOptions */ .Sr)(program.command("redeliver").summary("sends undelivered events again")
    .description("sends the undelivered events of an outbox again, as far as its audit log proves them")
    .argument("<outbox>", "outbox file"), ["itsm-webhook-url", "itsm-format", "itsm-username", "itsm-token-url", "change-ref", "audit-file"])
    .option("--json", "print the run report to standard output")
    .action(async (outbox, options) => {
    const { redeliverCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(638), __nccwpck_require__.e(6), __nccwpck_require__.e(621), __nccwpck_require__.e(150), __nccwpck_require__.e(359), __nccwpck_require__.e(981), __nccwpck_require__.e(93), __nccwpck_require__.e(422), __nccwpck_require__.e(500), __nccwpck_require__.e(209), __nccwpck_require__.e(728), __nccwpck_require__.e(871), __nccwpck_require__.e(703)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89703));
    await redeliverCommand(outbox, options);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .addEpilogue */ .Yf)(redeliver, {
    example: "redeliver audit_log.outbox.jsonl",
    variables: [..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .ITSM_VARIABLES */ .aR, ..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTION_VARIABLES */ .IS],
    exits: _help_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN_EXITS */ .Gc,
});
const importing = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .addInputOptions */ .Sr)(program.command("import").summary("writes an account file for each live account")
    .description("writes an account file for each live account; a file that is there stays as it is"), ["genesys-api", "genesys-region", "genesys-api-url", "genesys-login-url", "rate-limit"])
    .option("--out <folder>", "folder for the files", "accounts")
    .option("--verbose", "print more to standard error")
    .action(async (options) => {
    const { importCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(638), __nccwpck_require__.e(6), __nccwpck_require__.e(621), __nccwpck_require__.e(359), __nccwpck_require__.e(981), __nccwpck_require__.e(500), __nccwpck_require__.e(832)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60768));
    await importCommand(options);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .addEpilogue */ .Yf)(importing, {
    example: "import --genesys-api email-domains",
    variables: [..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .CLIENT_VARIABLES */ .mi, ..._help_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTION_VARIABLES */ .IS],
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
    const { initCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(638), __nccwpck_require__.e(359), __nccwpck_require__.e(981), __nccwpck_require__.e(93), __nccwpck_require__.e(231)]).then(__nccwpck_require__.bind(__nccwpck_require__, 23463));
    await initCommand(options);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .addEpilogue */ .Yf)(starting, {
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
    const { schemaCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(374), __nccwpck_require__.e(359), __nccwpck_require__.e(637)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22424));
    schemaCommand();
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .addEpilogue */ .Yf)(schema, { example: "schema > account.schema.json", exits: _help_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAIN_EXITS */ .lC });
const sandbox = program.command("sandbox").summary("runs simulators of everything until stopped, or a command on them")
    .description("runs simulators of Genesys Cloud, mail, DNS, GitHub and ITSM until stopped, or a command on them")
    .usage("[-- command...]").argument("[command...]", "runs with the simulators in its environment")
    .action(async (command) => {
    const { sandboxCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(387), __nccwpck_require__.e(18), __nccwpck_require__.e(999)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83999));
    await sandboxCommand(command);
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .addEpilogue */ .Yf)(sandbox, {
    example: "sandbox -- sh",
    exits: [["0", "stopped"], ["N", "that of the command"], ["2", "usage error, or the command cannot be run"]],
});
const demo = program.command("demo").summary("plays the whole story on the simulators")
    .description("plays a pull request, its check, the merge, provisioning, audit and ITSM on the simulators")
    .action(async () => {
    const { demoCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(387), __nccwpck_require__.e(150), __nccwpck_require__.e(93), __nccwpck_require__.e(18), __nccwpck_require__.e(541)]).then(__nccwpck_require__.bind(__nccwpck_require__, 93759));
    await demoCommand();
});
(0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .addEpilogue */ .Yf)(demo, { example: "demo", exits: _help_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAIN_EXITS */ .lC });
// Whoever reads the output may stop reading, or its disk may be full: that ends the printing, never the run.
for (const stream of [node_process__WEBPACK_IMPORTED_MODULE_0__.stdout, node_process__WEBPACK_IMPORTED_MODULE_0__.stderr])
    stream.on("error", () => undefined);
try {
    await program.parseAsync((0,_usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .withHelp */ .il)(program, node_process__WEBPACK_IMPORTED_MODULE_0__.argv.slice(2)), { from: "user" });
}
catch (error) {
    node_process__WEBPACK_IMPORTED_MODULE_0__.exitCode = await reportError(error);
}
/** What has to be taken out of a message. Of an installation that lacks a part nothing is told, because nothing could be taken out. */
async function knownSecrets(raw) {
    try {
        const { maskSecrets } = await Promise.all(/* import() */[__nccwpck_require__.e(621), __nccwpck_require__.e(712)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37439));
        return maskSecrets(raw);
    }
    catch {
        return { redact: () => "Cannot run: a part of the program is missing or cannot be read" };
    }
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
    const options = thrown instanceof commander__WEBPACK_IMPORTED_MODULE_1__/* .CommanderError */ .b7 ? undefined : (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .commandOf */ .Nl)(program, args).command.opts();
    const raw = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .rawInputs */ .me)(options ?? {}, node_process__WEBPACK_IMPORTED_MODULE_0__.env);
    const error = thrown instanceof commander__WEBPACK_IMPORTED_MODULE_1__/* .CommanderError */ .b7
        ? (0,_usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .usageError */ .Wp)(thrown, program, args)
        : (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asAppError */ .et)(thrown, await knownSecrets(raw));
    // Of a plan that nobody could be asked about the report is printed by now.
    if (args.includes("--json") && error.code !== "NOT_CONFIRMED") {
        const { errorReport, wantsReport } = await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(638), __nccwpck_require__.e(621), __nccwpck_require__.e(359), __nccwpck_require__.e(981), __nccwpck_require__.e(422), __nccwpck_require__.e(924)]).then(__nccwpck_require__.bind(__nccwpck_require__, 23973));
        if (wantsReport(args)) {
            node_process__WEBPACK_IMPORTED_MODULE_0__.stdout.write(JSON.stringify(errorReport(error, args, options && raw, Date.now()), null, 2) + "\n");
        }
    }
    const say = (text) => node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write((0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .logLine */ .BP)(text) + "\n");
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
    // Most text is short and plain, and finding that out is quicker than looking at each character's class.
    if (text.length <= limit && /^[\x20-\x7e]*$/.test(text))
        return text;
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
