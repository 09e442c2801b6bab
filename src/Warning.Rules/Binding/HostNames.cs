using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Names that a host adds to those of the catalog for expressions of its own, such as <c>score</c> for referrals. Rules do not see them. They hide equal
/// names of the catalog.
/// </summary>
/// <param name="Values">Values by name.</param>
/// <param name="Functions">Functions by name; each takes one literal text.</param>
internal sealed record HostNames(IReadOnlyDictionary<string, HostValue> Values, IReadOnlyDictionary<string, HostFunction> Functions)
{
    public IEnumerable<string> Names => Values.Keys;

    /// <summary>Returns the end of a message about an unknown function, or null where no name of the host is near.</summary>
    public Message? Near(string function) => Suggestion.Advice(function, Functions.Keys);
}

/// <summary>A value of the host.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Unit">The unit of its number, or null.</param>
internal sealed record HostValue(ValueType Type, string? Unit = null);

/// <summary>A condition of the host with one of several texts as its argument.</summary>
/// <param name="Signature">An example of a call, for messages.</param>
/// <param name="Known">The texts that it takes.</param>
/// <param name="Code">The code of the fault for any other text.</param>
/// <param name="Unknown">Returns the message for any other text, which ends with an advice if there is one.</param>
/// <param name="List">Whether the message lists all known texts if none is near.</param>
/// <param name="Names">The texts with their titles, for suggestions; null if they have none.</param>
internal sealed record HostFunction(string Signature, IReadOnlyCollection<string> Known, string Code, Func<string, Message?, Message> Unknown, bool List = false, IEnumerable<NearName>? Names = null);
