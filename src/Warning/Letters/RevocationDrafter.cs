using EarlyWarning.Letters;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>Composes the letter (撤销函) by which the union takes back one that was served and should not have been. Immutable and thread-safe.</summary>
/// <param name="place">The place whose rules for letters apply.</param>
/// <param name="issuer">The union.</param>
/// <param name="policy">The words that an office chooses.</param>
public sealed class RevocationDrafter(Jurisdiction place, Issuer issuer, LetterPolicy policy)
{
    /// <summary>Drafts it.</summary>
    /// <param name="letter">The letter that is taken back, as it was before.</param>
    /// <param name="revoked">The act.</param>
    /// <param name="register">The register that contains the letter.</param>
    /// <returns>The document.</returns>
    public LetterDocument Draft(Letter letter, LetterRevoked revoked, LetterRegister register)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(revoked);
        LetterKind kind = LetterPreconditions.Writable(letter);
        LetterDocument original = new LetterDrafter(place, issuer, policy).Draft(letter, register);
        bool isToAuthority = LetterDefinition.Of(kind).IsToAuthority;
        string addressee = isToAuthority ? "贵单位" : "你单位", title = place.Letter(kind).Title;
        string reason = revoked.Why.TrimEnd('。', '.');
        return original with
        {
            Number = revoked.Number,
            Title = $"关于撤销《{title}》的函",
            EarlierLetters = null,
            Opening = $"我会于{ChinesePeriod.Of(letter.Issued!.Value)}向{addressee}发出《{title}》（{letter.Number}）。经复核，该文书不应发出：",
            Facts = [$"{reason}。"],
            Basis = "现决定撤销该文书。",
            Request = $"请{addressee}不再按该文书办理和回复。",
            Deadline = null,
            Objection = null,
            Consequence = null,
            Closing = "特此函告。",
            Attachments = [],
            Signatory = revoked.SignedAs is { } role ? $"{role.InWords().ToString(MessageLanguage.Chinese)}　{revoked.SignedBy}" : revoked.SignedBy,
            Date = revoked.On,
            ReplySlip = null,
            Checklist = [],
        };
    }
}
