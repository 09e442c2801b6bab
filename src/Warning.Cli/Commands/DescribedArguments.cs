using System.CommandLine;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>One or more texts in a row, described in both languages.</summary>
internal sealed class DescribedArguments : Argument<string[]>, IDescribed
{
    public DescribedArguments(string name, Message placeholder, Message about)
        : base(name)
    {
        (Placeholder, About) = (placeholder, about);
        Arity = ArgumentArity.OneOrMore;
    }

    public Message About { get; }

    public Message Placeholder { get; }

    public Message? Otherwise => null;

    public Message? FaultOf(string word) => null;
}
