using System.CommandLine;
using EarlyWarning.Cli.Printing;

namespace EarlyWarning.Cli.Commands;

/// <summary>Options whose value is one of some words, as files write them: <c>in-person</c>.</summary>
internal static class NamedOption
{
    public static Option<T> Of<T>(string name, string description, T usual)
        where T : struct, Enum
    {
        Option<T> option = Make<T>(name, description);
        option.Description += $" [default: {Word.Of(usual)}]";
        option.DefaultValueFactory = _ => usual;
        return option;
    }

    public static Option<T> Required<T>(string name, string description)
        where T : struct, Enum
    {
        Option<T> option = Make<T>(name, description);
        option.Required = true;
        return option;
    }

    private static Option<T> Make<T>(string name, string description)
        where T : struct, Enum
    {
        string words = string.Join('|', Enum.GetValues<T>().Select(Word.Of));
        return new Option<T>(name)
        {
            Description = description,
            HelpName = words,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                foreach (T value in Enum.GetValues<T>())
                {
                    if (Word.Of(value) == text) return value;
                }

                result.AddError($"'{text}' is none of {words.Replace("|", ", ", StringComparison.Ordinal)}; see {name} in the help.");
                return default;
            },
        };
    }
}
