using System.CommandLine;
using System.CommandLine.Parsing;
using EarlyWarning.Cli.Printing;

namespace EarlyWarning.Cli.Commands;

/// <summary>Creates options whose value is a value of an enumeration, written as in files: <c>in-person</c>.</summary>
internal static class NamedOption
{
    /// <summary>Creates an optional option, null if left out.</summary>
    public static Option<T?> Of<T>(string name, string description)
        where T : struct, Enum => new(name) { Description = description, HelpName = Words<T>(), CustomParser = result => Read<T>(result, name) };

    /// <summary>Creates a required option.</summary>
    public static Option<T> Required<T>(string name, string description)
        where T : struct, Enum => new Option<T>(name) { Description = description, HelpName = Words<T>(), Required = true, CustomParser = result => Read<T>(result, name) ?? default };

    private static string Words<T>()
        where T : struct, Enum => string.Join('|', Enum.GetValues<T>().Select(Word.Of));

    private static T? Read<T>(ArgumentResult result, string name)
        where T : struct, Enum
    {
        string text = result.Tokens[0].Value;
        foreach (T value in Enum.GetValues<T>())
        {
            if (Word.Of(value) == text) return value;
        }

        result.AddError($"'{text}' is not known; {name} is {Words<T>().Replace("|", ", ", StringComparison.Ordinal)}.");
        return null;
    }
}
