using static EarlyWarning.Rules.DiagnosticSeverity;

namespace EarlyWarning.Rules.Documents;

/// <summary>
/// Every code that a load can report. Ranges: EW10xx files, JSON, keys and values; EW11xx the text of an expression; EW12xx names, types and
/// windows; EW13xx limits; EW14xx rule tests and scenarios; EW15xx catalog and policy; EW19xx warnings; EW20xx the scan file.
/// </summary>
internal static class DiagnosticCodes
{
    public const string InvalidUtf8 = "EW1001";
    public const string BrokenJson = "EW1002";
    public const string RepeatedKey = "EW1003";
    public const string UnknownKey = "EW1004";
    public const string MissingKey = "EW1005";
    public const string WrongType = "EW1006";
    public const string UnknownChoice = "EW1007";
    public const string MalformedDate = "EW1008";
    public const string MalformedDuration = "EW1009";
    public const string MalformedId = "EW1010";
    public const string RepeatedId = "EW1011";
    public const string MalformedScore = "EW1012";
    public const string EmptyInterval = "EW1013";

    public const string EmptyExpression = "EW1101";
    public const string UnknownCharacter = "EW1102";
    public const string ForeignSign = "EW1103";
    public const string UnterminatedText = "EW1104";
    public const string MalformedNumber = "EW1105";
    public const string NumberTooLarge = "EW1106";
    public const string UnexpectedWord = "EW1107";
    public const string UnbalancedBracket = "EW1108";
    public const string ChainedComparison = "EW1109";
    public const string UnbracketedCoalesce = "EW1110";
    public const string UnbracketedNot = "EW1111";
    public const string NotBetween = "EW1112";
    public const string EmptyList = "EW1113";
    public const string MisplacedArgument = "EW1114";
    public const string ReservedWord = "EW1115";
    public const string UnbalancedBrace = "EW1121";
    public const string UnknownFormat = "EW1122";
    public const string MisplacedClause = "EW1123";

    public const string TooLong = "EW1301";
    public const string TooDeep = "EW1302";

    public const string NameNotAllowed = "EW1501";
    public const string RepeatedName = "EW1502";
    public const string KeyOfOtherKind = "EW1503";
    public const string NotWholePeriods = "EW1504";
    public const string MalformedPeerKey = "EW1505";

    /// <summary>All codes, ascending.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
    [
        new(InvalidUtf8, Error, "A file is not UTF-8"),
        new(BrokenJson, Error, "A file is not JSON"),
        new(RepeatedKey, Error, "A key stands twice in one object"),
        new(UnknownKey, Error, "A key is not known"),
        new(MissingKey, Error, "A required key is missing"),
        new(WrongType, Error, "A value is of the wrong type"),
        new(UnknownChoice, Error, "A value is none of those allowed"),
        new(MalformedDate, Error, "A date is not ISO 8601"),
        new(MalformedDuration, Error, "A duration is not a whole number and a unit"),
        new(MalformedId, Error, "An id is empty or has spaces"),
        new(RepeatedId, Error, "Two things have one id"),
        new(MalformedScore, Error, "A score is negative or too fine"),
        new(EmptyInterval, Error, "An interval ends before it begins"),

        new(EmptyExpression, Error, "An expression is empty"),
        new(UnknownCharacter, Error, "A character has no meaning"),
        new(ForeignSign, Error, "A sign of another language"),
        new(UnterminatedText, Error, "A text has no closing quote"),
        new(MalformedNumber, Error, "A number or duration is malformed"),
        new(NumberTooLarge, Error, "A number is too large"),
        new(UnexpectedWord, Error, "A word or sign stands where it cannot"),
        new(UnbalancedBracket, Error, "A bracket has no partner"),
        new(ChainedComparison, Error, "Comparisons do not chain"),
        new(UnbracketedCoalesce, Error, "?? next to arithmetic needs brackets"),
        new(UnbracketedNot, Error, "not in an operand needs brackets"),
        new(NotBetween, Error, "There is no not between"),
        new(EmptyList, Error, "A list is empty"),
        new(MisplacedArgument, Error, "A named argument is misplaced or repeated"),
        new(ReservedWord, Error, "A reserved word is used as a name"),
        new(UnbalancedBrace, Error, "A brace in a sentence has no partner"),
        new(UnknownFormat, Error, "A format is not n0 to n9"),
        new(MisplacedClause, Error, "A clause of a letter is misplaced"),

        new(TooLong, Error, "An expression is too long"),
        new(TooDeep, Error, "An expression or a file is nested too deeply"),

        new(NameNotAllowed, Error, "A name is reserved or no identifier"),
        new(RepeatedName, Error, "Two indicators share a name"),
        new(KeyOfOtherKind, Error, "A key does not belong to this kind of indicator"),
        new(NotWholePeriods, Error, "maxAge is not a number of periods"),
        new(MalformedPeerKey, Error, "A peer key is no text attribute"),
    ];
}
