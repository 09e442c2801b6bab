using System.CommandLine;
using System.CommandLine.Help;

namespace EarlyWarning.Cli;

/// <summary>How a command is used, in one line.</summary>
internal static class Usage
{
    public static string Of(ParseResult parsed)
    {
        using StringWriter help = new() { NewLine = "\n" };
        HelpAction action = new();
        ParseResult asked = parsed.RootCommandResult.Command.Parse([.. Path(parsed), "--help"]);
        asked.InvocationConfiguration.Output = help;
        action.Invoke(asked);
        string[] lines = help.ToString().Split('\n');
        int at = Array.IndexOf(lines, "Usage:");
        return $"Usage: {lines[at + 1].Trim()}";
    }

    private static IEnumerable<string> Path(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? [] : [parsed.CommandResult.Command.Name];
}
