using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>An option described in both languages.</summary>
internal sealed class DescribedOption<T> : Option<T>, IDescribed
{
    public DescribedOption(string name, Message? placeholder, Message about, params string[] aliases)
        : base(name, aliases) => (Placeholder, About) = (placeholder, about);

    public Message About { get; }

    public Message? Placeholder { get; }

    public Message? Otherwise { get; init; }

    /// <summary>Returns what is wrong with a word, or null; anything is right without it.</summary>
    public Func<string, Message?>? Check { get; init; }

    public Message? FaultOf(string word) => Check?.Invoke(word);
}

/// <summary>Creates options by what may be written for them.</summary>
internal static class DescribedOption
{
    /// <summary>Creates an option without a value.</summary>
    public static DescribedOption<bool> Flag(string name, Message about, params string[] aliases) =>
        new(name, placeholder: null, about, aliases) { Check = word => UsageMessages.NoValueTaken(name, word) };

    /// <summary>Creates an option that takes any text.</summary>
    public static DescribedOption<string?> Text(string name, Message placeholder, Message about, Message? otherwise = null) =>
        new(name, placeholder, about) { Otherwise = otherwise };

    /// <summary>Creates an option whose words are read; null where it is left out.</summary>
    public static DescribedOption<T?> Of<T>(string name, WordReader<T> reader, Message about, Message? otherwise = null)
        where T : struct
    {
        Message? FaultOf(string word) => reader.Read(word) is null ? reader.FaultOf(word, name) : null;
        return new DescribedOption<T?>(name, reader.Placeholder, about)
        {
            Otherwise = otherwise,
            Check = FaultOf,
            CustomParser = result =>
            {
                T? value = reader.Read(result.Tokens[0].Value);
                if (value is null) result.AddError(reader.FaultOf(result.Tokens[0].Value, name).ToString());
                return value;
            },
        };
    }
}
