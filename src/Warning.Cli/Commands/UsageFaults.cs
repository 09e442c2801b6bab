using System.CommandLine;
using System.CommandLine.Parsing;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Commands;

/// <summary>Tells what is wrong with a command line: words that are not known; without such words, values that cannot be read and what is missing.</summary>
internal static class UsageFaults
{
    /// <summary>Returns the faults; none where the command line can be run.</summary>
    public static IReadOnlyList<Message> Of(ParseResult parsed)
    {
        CommandResult result = parsed.CommandResult;
        if (parsed.UnmatchedTokens.Count > 0) return Unknown(parsed.UnmatchedTokens, result);
        if (result.Command.Subcommands.Count > 0) return [UsageMessages.NoCommand([.. result.Command.Subcommands.Select(command => command.Name)])];
        List<Message> faults = [];
        foreach (Argument argument in result.Command.Arguments) faults.AddRange(Of(argument, parsed));
        foreach (Option option in OptionsOf(result)) faults.AddRange(Of(option, parsed));
        if (faults.Count == 0 && result.Command is ProgramCommand command && command.FaultOf(parsed) is { } fault) faults.Add(fault);
        // What the parser knows beyond all this is told as it tells it.
        return faults.Count > 0 ? faults : [.. parsed.Errors.Select(error => UsageMessages.Unclear(error.Message))];
    }

    /// <summary>Returns the options of a command and those that the commands above hand down.</summary>
    public static IEnumerable<Option> OptionsOf(CommandResult result)
    {
        IEnumerable<Option> own = result.Command.Options;
        for (SymbolResult? above = result.Parent; above is CommandResult command; above = command.Parent) own = own.Concat(command.Command.Options.Where(option => option.Recursive));
        return own;
    }

    private static IEnumerable<Message> Of(Argument argument, ParseResult parsed)
    {
        IDescribed described = (IDescribed)argument;
        IReadOnlyList<Token> words = parsed.GetResult(argument)?.Tokens ?? [];
        if (words.Count == 0 && argument.Arity.MinimumNumberOfValues > 0) yield return UsageMessages.ArgumentMissing(described.Placeholder!, described.About);
        foreach (Token word in words)
        {
            if (described.FaultOf(word.Value) is { } fault) yield return fault;
        }
    }

    private static IEnumerable<Message> Of(Option option, ParseResult parsed)
    {
        if (option is not IDescribed described) yield break;
        if (parsed.GetResult(option) is not { Implicit: false } given)
        {
            if (option.Required) yield return UsageMessages.OptionMissing(option.Name, described.Placeholder!, described.About);
            yield break;
        }

        if (described.Placeholder is { } placeholder && given.Tokens.Count < given.IdentifierTokenCount) yield return UsageMessages.ValueMissing(option.Name, placeholder);
        if (given.Tokens.Count > option.Arity.MaximumNumberOfValues) yield return UsageMessages.GivenAgain(option.Name);
        foreach (Token word in given.Tokens)
        {
            if (described.FaultOf(word.Value) is { } fault) yield return fault;
        }
    }

    // Behind an unknown option stands its value, which is no fault of its own.
    private static List<Message> Unknown(IReadOnlyList<string> words, CommandResult result)
    {
        string[] options = [.. words.Where(word => WithHyphens(word).StartsWith('-'))];
        if (options.Length > 0) return [.. options.Select(word => UsageMessages.UnknownOption(word, Suggestion.Advice(WithHyphens(word), OptionsOf(result).Select(option => option.Name))))];
        return result.Command.Subcommands.Count > 0
            ? [UsageMessages.UnknownCommand(words[0], Suggestion.Advice(words[0], result.Command.Subcommands.Select(command => command.Name)))]
            : [.. words.Select(UsageMessages.TooMuch)];
    }

    // Input methods and word processors make one dash of two hyphens.
    private static string WithHyphens(string word)
    {
        string name = TypedText.Narrow(word).TrimStart('—', '–', '−');
        return name.Length < TypedText.Narrow(word).Length ? $"--{name}" : name;
    }
}
