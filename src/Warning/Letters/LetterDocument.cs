using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// The text of one letter, without its layout. Immutable; equal by value.
/// </summary>
/// <remarks>
/// The body is printed in the order of the properties: <see cref="EarlierLetters"/>, <see cref="Opening"/>, <see cref="Facts"/>, <see cref="Basis"/>,
/// <see cref="Request"/>,
/// <see cref="Deadline"/>, <see cref="Objection"/>, <see cref="Consequence"/>, <see cref="Closing"/>. Each is one paragraph, without indent or line break; null
/// or empty leaves it out.
/// Text between 【 and 】 is to be filled in by a person, and is marked on the page.
/// </remarks>
public sealed record LetterDocument
{
    /// <summary>Printed in place of a number that is not given yet.</summary>
    public const string NumberToCome = "【文号】";

    /// <summary>Printed in place of facts that are not verified yet.</summary>
    public const string FactsToCome = "【核实后填写】";

    /// <summary>Printed in place of a reply period that the issuer has yet to set.</summary>
    public const string PeriodToCome = "【回复期限】";

    /// <summary>Printed in place of the ground of a suggestion that a person has yet to choose.</summary>
    public const string GroundToCome = "【提出建议的情形】";

    /// <summary>Printed in place of a date that is not set yet.</summary>
    public const string DateToCome = "【成文日期】";

    /// <summary>Printed in place of a contact that is not known.</summary>
    public const string ContactToCome = "【联系人及电话】";

    /// <summary>The kind of letter.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>The issuer's full name, printed in red at the head and above the date: 示例市总工会.</summary>
    public required string Issuer { get; init; }

    /// <summary>The number: 示工劳监函字〔2026〕1号; null prints <see cref="NumberToCome"/>.</summary>
    public string? Number { get; init; }

    /// <summary>The title: 工会劳动法律监督提示函, or 关于…的提示函.</summary>
    public required string Title { get; init; }

    /// <summary>The addressee, without the colon: the employer, or the authority of a suggestion.</summary>
    public required string Addressee { get; init; }

    /// <summary>The name of the company that the letter is about.</summary>
    public required string CompanyName { get; init; }

    /// <summary>The company's unified social credit code, printed where the company is not the addressee; null leaves it out.</summary>
    public string? CreditCode { get; init; }

    /// <summary>How the matter became known, without the source: 我会在开展工会劳动法律监督中了解到以下情形，有待核实：.</summary>
    public required string Opening { get; init; }

    /// <summary>The earlier letters of the case, with numbers, dates and answers.</summary>
    public string? EarlierLetters { get; init; }

    /// <summary>The facts, a sentence each; more than one are numbered 一、二、三. Empty prints <see cref="FactsToCome"/>.</summary>
    public IReadOnlyList<string> Facts { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The articles that apply: 根据《中华人民共和国劳动法》第五十条……的规定.</summary>
    public string? Basis { get; init; }

    /// <summary>What the addressee is asked to do.</summary>
    public required string Request { get; init; }

    /// <summary>The sentence with the reply period and form; null leaves it out.</summary>
    public string? Deadline { get; init; }

    /// <summary>The right to object, with reasons and in writing.</summary>
    public string? Objection { get; init; }

    /// <summary>The consequence of silence or refusal.</summary>
    public string? Consequence { get; init; }

    /// <summary>The closing words: 特此提示。</summary>
    public string? Closing { get; init; }

    /// <summary>The titles of the attachments, without numbers or book title marks.</summary>
    public IReadOnlyList<string> Attachments { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The signatory, printed between the issuer and the date: 主席　×××; null if only the seal is used.</summary>
    public string? Signatory { get; init; }

    /// <summary>The date of the letter; null prints <see cref="DateToCome"/>.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The contact at the office, printed in brackets under the date: 联系人：…，电话：…; null prints <see cref="ContactToCome"/>.</summary>
    public string? Contact { get; init; }

    /// <summary>The names of those who get a copy, printed at the foot of the last page.</summary>
    public IReadOnlyList<string> Copies { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The slip on which the addressee answers, on a page of its own; null for none.</summary>
    public LetterReplySlip? ReplySlip { get; init; }

    /// <summary>The items that the office checks before it issues the letter, on a document of their own that is not sent.</summary>
    public IReadOnlyList<string> Checklist { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;
}
