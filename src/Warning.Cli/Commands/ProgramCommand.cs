using System.CommandLine;
using System.CommandLine.Parsing;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command of the program or a group of commands, with what its help tells in both languages.</summary>
internal class ProgramCommand : Command
{
    /// <summary>The name of the program.</summary>
    public const string Program = "early-warning";

    /// <summary>The rule pack inside the program.</summary>
    protected const string DefaultRules = "default";

    public ProgramCommand(string name, Message about, params Message[] examples)
        : base(name) => (About, Examples) = (about, examples);

    /// <summary>What the command does.</summary>
    public Message About { get; }

    /// <summary>Complete command lines that show how the command is used.</summary>
    public IReadOnlyList<Message> Examples { get; }

    /// <summary>
    /// Returns the language of the files that the command reads; null where it reads none, or they do not tell. The arguments may have faults.
    /// </summary>
    public virtual MessageLanguage? LanguageOf(ParseResult arguments) => null;

    /// <summary>Returns what is wrong with arguments and options that are right one by one, or null.</summary>
    public virtual Message? FaultOf(ParseResult arguments) => null;

    /// <summary>Creates the RULES argument: folders, or <c>default</c>, separated by commas.</summary>
    protected static DescribedArgument RulesArgument() =>
        new("RULES", PlaceholderMessages.Rules, OptionMessages.Rules) { Check = names => NamesOf(names).Any() ? null : TypingMessages.NoFolderNamed };

    /// <summary>Creates the <c>--rules</c> option of a command that reads the pack inside the program if none is named.</summary>
    protected static DescribedOption<string?> RulesOption() => new("--rules", PlaceholderMessages.Rules, OptionMessages.RulesOption)
    {
        Otherwise = OptionMessages.DefaultRules,
        DefaultValueFactory = _ => DefaultRules,
        Check = names => NamesOf(names).Any() ? null : TypingMessages.NoFolderNamed,
    };

    /// <summary>Creates the <c>--format</c> option of a result in one of some formats; the first is the default.</summary>
    protected static DescribedOption<ResultFormat?> FormatOption(params ResultFormat[] formats)
    {
        ResultFormat[] offered = formats.Length == 0 ? [ResultFormat.Text, ResultFormat.Json] : formats;
        return DescribedOption.Of("--format", new ChoiceReader<ResultFormat>(FormatMessages.Of, offered), OptionMessages.Format, OptionMessages.TextFormat);
    }

    /// <summary>Reads the layers that a RULES argument names; a folder may end in a slash.</summary>
    protected static IReadOnlyList<RulePackLayer> ReadLayers(string names) => [.. NamesOf(names).Select(RulePackFolder.ReadLayer)];

    /// <summary>Returns the language of the packs that a RULES argument names.</summary>
    protected static MessageLanguage? LanguageOfPacks(string? names) => names is null ? null : FileLanguage.OfPacks(NamesOf(names));

    /// <summary>Returns the text given for an argument or option, whatever else is wrong; null where it is left out.</summary>
    protected static string? TextOf(SymbolResult? given) => given?.Tokens is [.., { Value: { } text }] ? text : null;

    /// <summary>Returns the names in a RULES argument, without slashes at their ends.</summary>
    protected static IEnumerable<string> NamesOf(string names) =>
        names.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Path.TrimEndingDirectorySeparator);
}
