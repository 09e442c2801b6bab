namespace EarlyWarning;

/// <summary>The parts of a letter, in the order of the page.</summary>
public enum LetterPart
{
    /// <summary>The issuer at the head and above the date.</summary>
    Issuer,

    /// <summary>The number.</summary>
    Number,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The addressee, and the company with its code.</summary>
    Addressee,

    /// <summary>The earlier letters of the case.</summary>
    EarlierLetters,

    /// <summary>How the matter became known.</summary>
    Opening,

    /// <summary>A fact.</summary>
    Fact,

    /// <summary>The articles that apply, and the act of the union.</summary>
    Basis,

    /// <summary>The request.</summary>
    Request,

    /// <summary>The period for the answer, or what the authority owes.</summary>
    Deadline,

    /// <summary>The right to object.</summary>
    Objection,

    /// <summary>What silence or refusal leads to.</summary>
    Consequence,

    /// <summary>The closing words.</summary>
    Closing,

    /// <summary>An attachment.</summary>
    Attachment,

    /// <summary>Who signed.</summary>
    Signatory,

    /// <summary>The date.</summary>
    Date,

    /// <summary>The contact.</summary>
    Contact,

    /// <summary>Somebody who gets a copy.</summary>
    Copy,

    /// <summary>A line of the reply slip.</summary>
    ReplySlip,
}
