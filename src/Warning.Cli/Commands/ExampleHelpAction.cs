using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EarlyWarning.Cli.Commands;

/// <summary>Help that ends with examples.</summary>
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
