using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Names that a host adds to those of the catalog for expressions of its own, such as <c>score</c> for referrals. Rules do not see them. They hide equal
/// names of the catalog.
/// </summary>
/// <param name="Values">Values by name.</param>
/// <param name="Functions">Functions by name; each takes one literal text.</param>
internal sealed record HostVocabulary(IReadOnlyDictionary<string, HostValue> Values, IReadOnlyDictionary<string, HostFunction> Functions)
{
    public IEnumerable<string> Names => Values.Keys;

    /// <summary>Returns the end of a message about an unknown function, or an empty text where no name is near.</summary>
    public string DidYouMean(string function)
    {
        string near = Suggestion.DidYouMean(function, Functions.Keys);
        return near.Length > 0 ? near : FunctionTable.DidYouMean(function);
    }
}

/// <summary>A value of the host.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Unit">The unit of its number, or null.</param>
internal sealed record HostValue(ValueType Type, string? Unit = null);

/// <summary>A condition of the host with one of several texts as its argument.</summary>
/// <param name="Signature">An example of a call, for messages.</param>
/// <param name="Known">The texts that it takes.</param>
/// <param name="Code">The code of the fault for any other text.</param>
/// <param name="Unknown">The message for any other text, up to that text: <c>the pack has no rule</c>.</param>
/// <param name="List">Whether the message lists all known texts if none is near.</param>
internal sealed record HostFunction(string Signature, IReadOnlyCollection<string> Known, string Code, string Unknown, bool List = false);
