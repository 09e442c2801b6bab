using NodaTime;

namespace EarlyWarning;

/// <summary>
/// What is on one letter: every Chinese text already composed, nothing of how it is set. It says only what it is given. Immutable; lists are compared by reference.
/// </summary>
/// <remarks>
/// The body is printed in the order of the properties: <see cref="EarlierLetters"/>, <see cref="Opening"/>, <see cref="Facts"/>, <see cref="Basis"/>, <see cref="Request"/>,
/// <see cref="Deadline"/>, <see cref="Objection"/>, <see cref="Consequence"/>, <see cref="Closing"/>. Each is one paragraph, without indent or line break; null or empty leaves it out.
/// What a person has yet to fill in stands between 【 and 】 and is marked on the page.
/// </remarks>
public sealed record LetterDocument
{
    /// <summary>Printed where there is no number yet.</summary>
    public const string NumberToCome = "【文号】";

    /// <summary>Printed where there are no facts that may be told yet.</summary>
    public const string FactsToCome = "【核实后填写】";

    /// <summary>Printed where the place gives no period for the answer and the issuer has yet to set one.</summary>
    public const string PeriodToCome = "【回复期限】";

    /// <summary>Printed where there is no date yet.</summary>
    public const string DateToCome = "【成文日期】";

    /// <summary>Which of the three letters.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>The issuer's full name, printed in red at the head and above the date: 鹤山市总工会.</summary>
    public required string Issuer { get; init; }

    /// <summary>The number: 鹤工劳监函字〔2026〕1号; null: not numbered yet, <see cref="NumberToCome"/> is printed.</summary>
    public string? Number { get; init; }

    /// <summary>The title: 工会劳动法律监督提示函, or 关于…的提示函.</summary>
    public required string Title { get; init; }

    /// <summary>To whom, without the colon: the employer, or the authority of a suggestion.</summary>
    public required string Addressee { get; init; }

    /// <summary>The name of the company that the letter is about.</summary>
    public required string CompanyName { get; init; }

    /// <summary>The company's unified social credit code; null: not known, and not printed.</summary>
    public string? CreditCode { get; init; }

    /// <summary>How it became known, never who said it: 我会在开展工会劳动法律监督中发现.</summary>
    public required string Opening { get; init; }

    /// <summary>The letters that went before, with numbers, dates and answers.</summary>
    public string? EarlierLetters { get; init; }

    /// <summary>The facts, a sentence each; more than one are numbered 一、二、三. None: <see cref="FactsToCome"/> is printed.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The articles that apply: 根据《中华人民共和国劳动法》第五十条……的规定.</summary>
    public string? Basis { get; init; }

    /// <summary>What the addressee is asked to do.</summary>
    public required string Request { get; init; }

    /// <summary>By when and in what form to answer, in words; null: the letter does not say.</summary>
    public string? Deadline { get; init; }

    /// <summary>The right to object, with reasons and in writing.</summary>
    public string? Objection { get; init; }

    /// <summary>What silence or refusal leads to.</summary>
    public string? Consequence { get; init; }

    /// <summary>The closing words: 特此提示。</summary>
    public string? Closing { get; init; }

    /// <summary>What is attached, a title each, without numbers or book marks.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Who signs, as printed between the issuer and the date: 主席　×××; null: the seal alone.</summary>
    public string? Signatory { get; init; }

    /// <summary>The date of the letter; null: <see cref="DateToCome"/> is printed.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Whom to ask at the office, printed in brackets under the date: 联系人：…，电话：….</summary>
    public string? Contact { get; init; }

    /// <summary>Who gets a copy, a name each.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>The slip on which the addressee answers, on a page of its own; null: none.</summary>
    public LetterReplySlip? ReplySlip { get; init; }

    /// <summary>What the office checks before it issues the letter, on a last page that is not sent; empty: no such page.</summary>
    public IReadOnlyList<string> Checklist { get; init; } = [];
}
