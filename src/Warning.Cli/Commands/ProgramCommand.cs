using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command of the program, with examples for its help.</summary>
internal abstract class ProgramCommand : Command
{
    protected ProgramCommand(string name, string description, params string[] examples)
        : base(name, description) => Examples = examples;

    /// <summary>Complete command lines that show how the command is used.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Returns the language of the files that the command reads; null where it reads none, or they do not tell. The arguments may have faults.</summary>
    public virtual MessageLanguage? LanguageOf(ParseResult arguments) => null;

    /// <summary>Returns the text given for an argument, whatever else is wrong; null where it is left out.</summary>
    protected static string? TextOf(ParseResult arguments, Argument argument) => (arguments.GetResult(argument) as ArgumentResult)?.Tokens is [{ Value: { } text }, ..] ? text : null;

    /// <summary>Creates the RULES argument: folders, or <c>default</c>, separated by commas.</summary>
    protected static Argument<string> RulesArgument()
    {
        Argument<string> rules = new("RULES")
        {
            Description = "A folder of rules, or several with commas, a later one on top; \"default\" is the pack inside the program",
        };
        rules.Validators.Add(result =>
        {
            if (result.Tokens is [{ } token] && token.Value.AsSpan().Trim(" ,").IsEmpty) result.AddError("RULES names no folder.");
        });
        return rules;
    }

    /// <summary>Reads the layers that a RULES argument names; a folder may end in a slash.</summary>
    protected static IReadOnlyList<RulePackLayer> ReadLayers(string names) => [.. NamesOf(names).Select(RulePackFolder.ReadLayer)];

    /// <summary>Returns the language of the packs that a RULES argument names.</summary>
    protected static MessageLanguage? LanguageOfPacks(string? names) => names is null ? null : FileLanguage.OfPacks(NamesOf(names));

    private static IEnumerable<string> NamesOf(string names) =>
        names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Path.TrimEndingDirectorySeparator);

    /// <summary>Creates the <c>--format</c> option of a text or JSON result; the first name is the default.</summary>
    protected static Option<string> FormatOption() => FormatOption("text", "json");

    /// <summary>Creates the <c>--format</c> option of a result in one of some formats; the first name is the default.</summary>
    protected static Option<string> FormatOption(params string[] names)
    {
        Option<string> format = new("--format") { Description = "How results are printed", DefaultValueFactory = _ => names[0], HelpName = string.Join('|', names) };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ } token] && !names.Contains(token.Value))
                result.AddError($"'{token.Value}' is no format; --format is {string.Join(", ", names[..^1])} or {names[^1]}.");
        });
        return format;
    }
}

/// <summary>Prints the help of a command, followed by its examples.</summary>
internal sealed class ExampleHelpAction(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exit = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ProgramCommand command) return exit;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Examples.Count > 1 ? "Examples:" : "Example:");
        foreach (string example in command.Examples) output.WriteLine($"  {example}");
        return exit;
    }
}
