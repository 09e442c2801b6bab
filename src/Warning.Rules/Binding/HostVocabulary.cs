using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Names that whoever uses the language adds to the catalog's for expressions of its own, such as <c>score</c> for referrals. Rules do not see
/// them. A name of the catalog that is the same is hidden.
/// </summary>
/// <param name="Values">Values by name.</param>
/// <param name="Functions">Functions by name; each takes one text, written out.</param>
internal sealed record HostVocabulary(IReadOnlyDictionary<string, HostValue> Values, IReadOnlyDictionary<string, HostFunction> Functions)
{
    public IEnumerable<string> Names => Values.Keys;

    /// <summary>The end of a message about a function that there is not, or nothing.</summary>
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

/// <summary>A condition of the host about one of several known texts.</summary>
/// <param name="Signature">How it is written, for messages.</param>
/// <param name="Known">The texts that it may be asked of.</param>
/// <param name="Code">The code of the fault that another text is.</param>
/// <param name="Unknown">What is said of another text, up to it: <c>the pack has no rule</c>.</param>
/// <param name="List">Whether a message names all of the known texts where none is near.</param>
internal sealed record HostFunction(string Signature, IReadOnlyCollection<string> Known, string Code, string Unknown, bool List = false);
