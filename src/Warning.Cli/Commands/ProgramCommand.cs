using System.CommandLine;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command of the program, with an example for its help.</summary>
internal abstract class ProgramCommand : Command
{
    protected ProgramCommand(string name, string description, params string[] examples)
        : base(name, description) => Examples = examples;

    /// <summary>Whole command lines.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>The RULES argument: folders, or <c>default</c>, with commas.</summary>
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

    protected static Option<string> FormatOption()
    {
        Option<string> format = new("--format") { Description = "How results are printed", DefaultValueFactory = _ => "text", HelpName = "text|json" };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("text" or "json") } token]) result.AddError($"'{token.Value}' is no format; --format is text or json.");
        });
        return format;
    }
}
