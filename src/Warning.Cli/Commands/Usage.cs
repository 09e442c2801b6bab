using System.CommandLine;
using System.CommandLine.Help;

namespace EarlyWarning.Cli.Commands;

/// <summary>How a command is used, in one line.</summary>
internal static class Usage
{
    public static string Of(Command root, string[] path)
    {
        using StringWriter help = new() { NewLine = "\n" };
        ParseResult asked = root.Parse([.. path, "--help"]);
        asked.InvocationConfiguration.Output = help;
        new HelpAction().Invoke(asked);
        string[] lines = help.ToString().Split('\n');
        return $"Usage: {lines[Array.IndexOf(lines, "Usage:") + 1].Trim()}";
    }
}
