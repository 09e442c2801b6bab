using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command of the program, with examples for its help.</summary>
internal abstract class ProgramCommand : Command
{
    protected ProgramCommand(string name, string description, params string[] examples)
        : base(name, description) => Examples = examples;

    /// <summary>Complete command lines that show how the command is used.</summary>
    public IReadOnlyList<string> Examples { get; }

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
    protected static IReadOnlyList<RulePackLayer> ReadLayers(string names) =>
        [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => RulePackFolder.ReadLayer(Path.TrimEndingDirectorySeparator(name)))];

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
