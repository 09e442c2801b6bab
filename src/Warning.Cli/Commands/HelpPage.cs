using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>
/// Prints the help of a command in the reader's language: what it does, its usage, arguments, options and examples, in columns by display width.
/// </summary>
internal sealed class HelpPage(Terminal terminal) : SynchronousCommandLineAction
{
    private const int Indent = 2, Gap = 2, WidestTerm = 36, Narrowest = 20;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        CommandResult result = parseResult.CommandResult;
        ProgramCommand command = (ProgramCommand)result.Command;
        PrintFlow(command.About);
        PrintPart(HelpMessages.Usage, [(UsageOf(result), "")]);
        PrintPart(HelpMessages.Arguments, command.Arguments.Select(argument => (TermOf((IDescribed)argument), Text(((IDescribed)argument).About))));
        PrintPart(HelpMessages.Commands, command.Subcommands.Select(each => (CallOf(each), Text(((ProgramCommand)each).About))));
        PrintPart(HelpMessages.Options, command.Options.Where(option => !option.Recursive && !option.Hidden).OrderBy(option => !option.Required).Select(RowOf));
        PrintPart(HelpMessages.OptionsOfAll, UsageFaults.OptionsOf(result).Where(option => option.Recursive && !option.Hidden).Select(RowOf));
        PrintPart(HelpMessages.Examples, command.Examples.Select(example => (Text(example), "")));
        if (command.Subcommands.Count > 0) terminal.Out.WriteLine($"\n{Text(HelpMessages.MoreOf(NameOf(result)))}");
        return ExitCode.Done;
    }

    /// <summary>Returns the one usage line of a command.</summary>
    public string UsageOf(CommandResult result)
    {
        Command command = result.Command;
        IEnumerable<string> arguments = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? TermOf((IDescribed)argument) : $"[{TermOf((IDescribed)argument)}]");
        IEnumerable<string> required = command.Options.Where(option => option.Required).Select(TermOf);
        string[] commands = command.Subcommands.Count > 0 ? [Text(HelpMessages.CommandPart)] : [];
        return string.Join(' ', [NameOf(result), .. arguments, .. commands, .. required, Text(HelpMessages.OptionPart)]);
    }

    /// <summary>Returns the names that lead to a command: <c>early-warning alerts list</c>.</summary>
    public static string NameOf(CommandResult result) => result.Parent is CommandResult above ? $"{NameOf(above)} {result.Command.Name}" : result.Command.Name;

    private string Text(Message message) => message.ToString(terminal.Language);

    private string CallOf(Command command) => string.Join(' ', [command.Name, .. command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(argument => TermOf((IDescribed)argument))]);

    private string TermOf(IDescribed argument) => Text(HelpMessages.Argument(argument.Placeholder!));

    private string TermOf(Option option) =>
        ((IDescribed)option).Placeholder is { } placeholder ? Text(HelpMessages.WithValue(option.Name, placeholder)) : option.Name;

    private (string Term, string Text) RowOf(Option option)
    {
        IDescribed described = (IDescribed)option;
        Message about = described.Otherwise is { } otherwise ? HelpMessages.WithDefault(described.About, otherwise) : described.About;
        return (string.Join(", ", [.. option.Aliases.Where(alias => alias.Length == 2 && char.IsAsciiLetter(alias[1]) && alias[0] == '-'), TermOf(option)]), Text(option.Required ? HelpMessages.Required(about) : about));
    }

    private void PrintFlow(Message message)
    {
        foreach (string line in WrappedText.Wrap(Text(message), terminal.Width)) terminal.Out.WriteLine(line);
    }

    private void PrintPart(Message heading, IEnumerable<(string Term, string Text)> rows)
    {
        (string Term, string Text)[] all = [.. rows];
        if (all.Length == 0) return;
        terminal.Out.WriteLine($"\n{Text(heading)}");
        int widest = all.Where(row => row.Text.Length > 0).Select(row => WrappedText.WidthOf(row.Term)).Where(width => width <= WidestTerm).DefaultIfEmpty(0).Max();
        foreach ((string term, string text) in all) PrintRow(term, text, widest);
    }

    // A term wider than the column has a line of its own.
    private void PrintRow(string term, string text, int column)
    {
        string margin = new(' ', Indent + column + Gap);
        string[] lines = text.Length == 0 ? [] : [.. WrappedText.Wrap(text, Math.Max(Narrowest, terminal.Width - margin.Length))];
        bool isBeside = lines.Length > 0 && WrappedText.WidthOf(term) <= column;
        terminal.Out.WriteLine($"{new string(' ', Indent)}{term}{(isBeside ? new string(' ', column - WrappedText.WidthOf(term) + Gap) + lines[0] : "")}");
        foreach (string line in isBeside ? lines.AsSpan(1) : lines) terminal.Out.WriteLine(margin + line);
    }
}
