using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The slip (回执) on which the addressee answers. Immutable.</summary>
/// <param name="Title">Its title: 工会劳动法律监督提示函回执.</param>
/// <param name="Addressee">The issuer, to whom it is returned; without the colon.</param>
/// <param name="Opening">The sentence above the table: 你会《…》（文号）收悉，现回复如下。</param>
/// <param name="Fields">The rows of the table, from the top.</param>
public sealed record LetterReplySlip(string Title, string Addressee, string Opening, IReadOnlyList<LetterReplyField> Fields)
{
    /// <summary>The rows of the table, from the top.</summary>
    public IReadOnlyList<LetterReplyField> Fields { get; init => field = ValueList.Of(value); } = ValueList.Of(Fields);
}
