using static EarlyWarning.Rules.DiagnosticSeverity;

namespace EarlyWarning.Rules.Text;

/// <summary>
/// The codes that loading rules, a scan file or a ledger can report. Ranges: EW10xx files, JSON, keys and values; EW11xx the text of an expression; EW12xx names, types
/// and windows; EW13xx limits; EW14xx rule tests and scenarios; EW15xx catalog and policy; EW19xx warnings; EW20xx the scan file; EW21xx the ledger.
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
    public const string MissingFile = "EW1014";

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

    public const string UnknownFunction = "EW1201";
    public const string ArgumentCount = "EW1202";
    public const string UnknownIndicator = "EW1203";
    public const string TypeMismatch = "EW1204";
    public const string BareEvent = "EW1205";
    public const string WindowNotWhole = "EW1206";
    public const string NestedWindow = "EW1207";
    public const string NestedPeer = "EW1208";
    public const string MixedCadences = "EW1209";
    public const string NoMeasure = "EW1210";
    public const string NamedArgument = "EW1211";
    public const string LiteralArgument = "EW1212";
    public const string MisplacedSpan = "EW1213";
    public const string MisplacedMissing = "EW1214";
    public const string LetCycle = "EW1215";
    public const string HiddenIndicator = "EW1216";
    public const string DailyYoy = "EW1217";
    public const string ConfidentialInLetter = "EW1218";
    public const string PeersOfHost = "EW1219";
    public const string MisplacedPeriod = "EW1220";
    public const string BeyondOccurrence = "EW1230";
    public const string MisplacedOccurrence = "EW1231";
    public const string RuleCircle = "EW1241";

    public const string TooLong = "EW1301";
    public const string TooDeep = "EW1302";
    public const string TooManyNodes = "EW1303";
    public const string WindowTooLong = "EW1304";
    public const string TooManyRules = "EW1305";

    public const string UnknownGiven = "EW1401";
    public const string GivenOfWrongType = "EW1402";
    public const string RepeatedGiven = "EW1403";
    public const string ImpossibleGiven = "EW1404";
    public const string PinnedNoPeer = "EW1405";

    public const string NameNotAllowed = "EW1501";
    public const string RepeatedName = "EW1502";
    public const string KeyOfOtherKind = "EW1503";
    public const string NotWholePeriods = "EW1504";
    public const string MalformedPeerKey = "EW1505";
    public const string FallingBands = "EW1506";
    public const string UnknownRule = "EW1507";
    public const string MalformedRange = "EW1508";
    public const string UnevenRecord = "EW1509";
    public const string ParameterNameTaken = "EW1511";
    public const string MalformedParameterValue = "EW1512";
    public const string FallingParameterDates = "EW1513";
    public const string MalformedParameterKey = "EW1514";
    public const string TooManyFields = "EW1521";
    public const string HidingField = "EW1522";

    public const string NumberOutOfRange = "EW1601";
    public const string MisplacedDay = "EW1602";
    public const string MalformedNumberPattern = "EW1603";

    public const string UnitMismatch = "EW1901";
    public const string ConstantCondition = "EW1902";
    public const string OneSidedCondition = "EW1903";
    public const string WindowBeyondHistory = "EW1904";
    public const string UndeliveredIndicator = "EW1905";
    public const string DaysSinceAlone = "EW1906";
    public const string UntestedRule = "EW1907";
    public const string OutOfRangeComparison = "EW1908";
    public const string NestedParameterKeys = "EW1911";
    public const string RetiredRuleAsked = "EW1912";

    public const string FileOfTwoFeeds = "EW1921";
    public const string LoneFirstDay = "EW1922";
    public const string SilentFeed = "EW1923";
    public const string HalfDelivered = "EW1924";
    public const string UnmatchedAbsence = "EW1925";
    public const string TooFewPeers = "EW1926";
    public const string RepeatedWithoutKey = "EW1931";

    public const string UnreadableScanFile = "EW2001";
    public const string UnreadableRules = "EW2002";
    public const string NoRules = "EW2003";
    public const string UnknownFeedIndicator = "EW2004";
    public const string FeedIndicatorKind = "EW2005";
    public const string IndicatorOfTwoFeeds = "EW2006";
    public const string FeedWithoutIndicator = "EW2007";
    public const string ViaAndBy = "EW2008";
    public const string NamelessRegister = "EW2009";
    public const string KeyWithoutEvent = "EW2010";
    public const string UnknownEncoding = "EW2011";
    public const string ScanNumberOutOfRange = "EW2012";
    public const string EmptyScanText = "EW2013";
    public const string UnknownJurisdiction = "EW2014";

    public const string UnknownTimeZone = "EW2031";
    public const string UnknownFeedField = "EW2041";
    public const string HashOfNoText = "EW2042";
    public const string HashedFieldRead = "EW2043";

    public const string TornLedger = "EW2101";
    public const string WithdrawnRule = "EW2102";

    /// <summary>All codes, grouped as they are declared.</summary>
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
        new(MissingFile, Error, "A file that the pack needs is not there"),

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
        new(MisplacedClause, Error, "A clause of a sentence is misplaced"),

        new(UnknownFunction, Error, "A function is not known"),
        new(ArgumentCount, Error, "A function has too few or too many arguments"),
        new(UnknownIndicator, Error, "An indicator is not known"),
        new(TypeMismatch, Error, "A value is of a type that does not go here"),
        new(BareEvent, Error, "An event is used as a value"),
        new(WindowNotWhole, Error, "A window is no whole number of periods"),
        new(NestedWindow, Error, "A window stands inside a window"),
        new(NestedPeer, Error, "A peer function stands inside a peer function"),
        new(MixedCadences, Error, "A window mixes cadences"),
        new(NoMeasure, Error, "A window has no measure in it"),
        new(NamedArgument, Error, "A function does not take this named argument"),
        new(LiteralArgument, Error, "An argument must be a literal of its kind and range"),
        new(MisplacedSpan, Error, "A duration has no value of its own"),
        new(MisplacedMissing, Error, "missing stands only as a branch of if"),
        new(LetCycle, Error, "A let stands for itself"),
        new(HiddenIndicator, Error, "A let hides an indicator"),
        new(DailyYoy, Error, "yoy of a daily measure"),
        new(ConfidentialInLetter, Error, "A letter would say what was told in confidence"),
        new(PeersOfHost, Error, "A referral compares companies"),
        new(MisplacedPeriod, Error, "A period is asked for outside of a window"),
        new(BeyondOccurrence, Error, "A where: asks for more than one occurrence"),
        new(MisplacedOccurrence, Error, "day() or value() outside of a where:"),
        new(RuleCircle, Error, "Rules ask of each other in a circle"),

        new(TooLong, Error, "An expression is too long"),
        new(TooDeep, Error, "An expression or a file is nested too deeply"),
        new(TooManyNodes, Error, "An expression has too many parts"),
        new(WindowTooLong, Error, "A window or offset is too long"),
        new(TooManyRules, Error, "A rule set has too many rules"),

        new(UnknownGiven, Error, "A test gives what is no indicator"),
        new(GivenOfWrongType, Error, "A value that a test gives is of the wrong type"),
        new(RepeatedGiven, Error, "A test gives one thing twice"),
        new(ImpossibleGiven, Error, "A test gives what the calendar cannot hold"),
        new(PinnedNoPeer, Error, "A test pins what is no peer call"),

        new(NameNotAllowed, Error, "A name is reserved or no identifier"),
        new(RepeatedName, Error, "Two indicators share a name"),
        new(KeyOfOtherKind, Error, "A key does not belong to this kind of indicator"),
        new(NotWholePeriods, Error, "maxAge is not a number of periods"),
        new(MalformedPeerKey, Error, "A peer key is no text attribute"),
        new(FallingBands, Error, "Bands do not rise"),
        new(UnknownRule, Error, "A rule that is named is not there"),
        new(MalformedRange, Error, "A range is not two ends with the lower first"),
        new(UnevenRecord, Error, "A record has measures of different periods, or only one"),
        new(ParameterNameTaken, Error, "A parameter has the name of something else"),
        new(MalformedParameterValue, Error, "A parameter has no value"),
        new(FallingParameterDates, Error, "Values of a parameter do not follow each other"),
        new(MalformedParameterKey, Error, "A parameter goes by what is no single text attribute"),
        new(TooManyFields, Error, "An event has too many fields"),
        new(HidingField, Error, "A field hides an indicator"),

        new(NumberOutOfRange, Error, "A number is not whole, or out of range"),
        new(MisplacedDay, Error, "A day does not belong in its calendar, or stands twice"),
        new(MalformedNumberPattern, Error, "A pattern of letter numbers cannot make one"),

        new(UnitMismatch, Warning, "Units do not match"),
        new(ConstantCondition, Warning, "A condition is constant"),
        new(OneSidedCondition, Warning, "A condition can never or must always hold"),
        new(WindowBeyondHistory, Warning, "A window is longer than the feeds' history"),
        new(UndeliveredIndicator, Warning, "An indicator that no feed delivers"),
        new(DaysSinceAlone, Warning, "days_since without any"),
        new(UntestedRule, Warning, "A rule has no test"),
        new(OutOfRangeComparison, Warning, "A comparison can never or must always hold by a range"),
        new(NestedParameterKeys, Warning, "A key of a parameter begins another"),
        new(RetiredRuleAsked, Warning, "A rule that is asked of is retired"),

        new(FileOfTwoFeeds, Warning, "Two feeds read one file"),
        new(LoneFirstDay, Warning, "The first day of a feed rests on a single date"),
        new(SilentFeed, Warning, "A feed has fallen silent"),
        new(HalfDelivered, Warning, "A feed brings less than half of what it did"),
        new(UnmatchedAbsence, Warning, "Rows of no known company, where nothing would mean good news"),
        new(TooFewPeers, Warning, "Companies have too few peers to be compared with"),
        new(RepeatedWithoutKey, Warning, "Events without a key came in several files"),

        new(UnreadableScanFile, Error, "A scan file cannot be read"),
        new(UnreadableRules, Error, "A rules folder cannot be read, or is empty"),
        new(NoRules, Error, "A scan names no rule pack"),
        new(UnknownFeedIndicator, Error, "A feed delivers what the catalog does not know"),
        new(FeedIndicatorKind, Error, "A measure, event or attribute is mapped as another kind"),
        new(IndicatorOfTwoFeeds, Error, "An indicator has two feeds"),
        new(FeedWithoutIndicator, Error, "A feed delivers nothing"),
        new(ViaAndBy, Error, "A company is named in two ways"),
        new(NamelessRegister, Error, "Companies without names are named by name"),
        new(KeyWithoutEvent, Error, "A key in a feed without events"),
        new(UnknownEncoding, Error, "An encoding or delimiter is not known"),
        new(ScanNumberOutOfRange, Error, "A number of the scan file is out of range"),
        new(EmptyScanText, Error, "A file or column has no name"),
        new(UnknownJurisdiction, Error, "A scan names a place that no pack knows"),

        new(UnknownTimeZone, Error, "A scan names a time zone that is not there"),
        new(UnknownFeedField, Error, "A feed maps a field that the event does not have"),
        new(HashOfNoText, Error, "A number or flag is mapped as a hash"),
        new(HashedFieldRead, Error, "A rule reads what is kept only as a hash"),

        new(TornLedger, Warning, "The last line of a ledger was cut off"),
        new(WithdrawnRule, Warning, "A rule that had fired was withdrawn"),
    ];
}

/// <summary>A kind of diagnostic.</summary>
/// <param name="Code">The stable code, such as <c>EW1203</c>.</param>
/// <param name="Severity">The severity of every diagnostic of this kind.</param>
/// <param name="Title">The subject in a few words, as in <c>docs/diagnostics.md</c>.</param>
internal sealed record DiagnosticCode(string Code, DiagnosticSeverity Severity, string Title);
