using System.CommandLine;
using EarlyWarning.Cli.Messages;

namespace EarlyWarning.Cli.Commands;

/// <summary>The options that tell what proves a service.</summary>
internal sealed class ProofOptions
{
    private readonly DescribedOption<string?> receivedBy = DescribedOption.Text("--received-by", PlaceholderMessages.Name, OptionMessages.ReceivedBy);
    private readonly DescribedOption<string?> relation = DescribedOption.Text("--relation", PlaceholderMessages.Text, OptionMessages.Relation);
    private readonly DescribedOption<string?> refused = DescribedOption.Text("--refused", PlaceholderMessages.Text, OptionMessages.ServiceRefused);
    private readonly DescribedOption<string?> witnesses = DescribedOption.Text("--witness", PlaceholderMessages.Names, OptionMessages.Witnesses);
    private readonly DescribedOption<string?> tracking = DescribedOption.Text("--tracking", PlaceholderMessages.Text, OptionMessages.Tracking);
    private readonly DescribedOption<string?> place = DescribedOption.Text("--place", PlaceholderMessages.Text, OptionMessages.ServicePlace);
    private readonly DescribedOption<string?> servedBy = DescribedOption.Text("--served-by", PlaceholderMessages.Names, OptionMessages.ServedBy);

    public Option[] All => [receivedBy, relation, refused, witnesses, tracking, place, servedBy];

    /// <summary>Returns what is told; null if nothing is.</summary>
    public ServiceProof? Read(ParseResult arguments) => All.All(option => arguments.GetResult(option) is null or { Implicit: true }) ? null : new ServiceProof
    {
        ReceivedBy = arguments.GetValue(receivedBy),
        Relation = arguments.GetValue(relation),
        Refusal = arguments.GetValue(refused),
        Witnesses = Names(arguments.GetValue(witnesses)),
        Tracking = arguments.GetValue(tracking),
        Place = arguments.GetValue(place),
        ServedBy = Names(arguments.GetValue(servedBy)),
    };

    private static string[] Names(string? text) =>
        (text ?? "").Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
