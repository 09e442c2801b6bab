using System.CommandLine;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>An argument of text, described in both languages.</summary>
internal sealed class DescribedArgument : Argument<string?>, IDescribed
{
    public DescribedArgument(string name, Message placeholder, Message about)
        : base(name) => (Placeholder, About) = (placeholder, about);

    public Message About { get; }

    public Message Placeholder { get; }

    public Message? Otherwise => null;

    /// <summary>Returns what is wrong with a text, or null; anything is right without it.</summary>
    public Func<string, Message?>? Check { get; init; }

    public Message? FaultOf(string word) => Check?.Invoke(word);
}
