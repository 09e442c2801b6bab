using EarlyWarning.Rules.Text.Messages;
using static EarlyWarning.Rules.DiagnosticSeverity;

namespace EarlyWarning.Rules.Text;

/// <summary>
/// The codes that loading rules, a scan file or a ledger can report. Ranges: EW10xx files, JSON, keys and values; EW11xx the text of an expression; EW12xx
/// names, types
/// and windows; EW13xx limits; EW14xx rule tests and scenarios; EW15xx catalog and policy; EW17xx workflows of RulesEngine; EW19xx warnings; EW20xx the scan
/// file; EW21xx the ledger.
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
    public const string FileTooLarge = "EW1306";

    public const string UnknownGiven = "EW1401";
    public const string GivenOfWrongType = "EW1402";
    public const string RepeatedGiven = "EW1403";
    public const string ImpossibleGiven = "EW1404";
    public const string PinnedNoPeer = "EW1405";
    public const string GivenOutOfRange = "EW1406";

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
    public const string RuleIsThere = "EW1515";
    public const string NothingToReplace = "EW1516";
    public const string ChangedRuleRetired = "EW1517";
    public const string MalformedPin = "EW1518";
    public const string TooManyFields = "EW1521";
    public const string HidingField = "EW1522";
    public const string FindingNotOnOneSide = "EW1531";
    public const string MalformedLimit = "EW1532";

    public const string MisplacedSteps = "EW1541";
    public const string FallingSteps = "EW1542";
    public const string LetOfPackRepeated = "EW1543";

    public const string NumberOutOfRange = "EW1601";
    public const string MisplacedDay = "EW1602";
    public const string MalformedNumberPattern = "EW1603";

    public const string UnsayableLambda = "EW1701";
    public const string MalformedLambda = "EW1702";
    public const string MalformedWorkflow = "EW1703";
    public const string WorkflowNameTaken = "EW1704";

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
    public const string ChangedRuleMoved = "EW1913";
    public const string NothingToRemove = "EW1914";
    public const string EmptyBecause = "EW1915";
    public const string ScoreAboveBands = "EW1916";
    public const string ForeignFamily = "EW1917";
    public const string UnusedLet = "EW1918";

    public const string FileOfTwoFeeds = "EW1921";
    public const string LoneFirstDay = "EW1922";
    public const string SilentFeed = "EW1923";
    public const string HalfDelivered = "EW1924";
    public const string UnmatchedAbsence = "EW1925";
    public const string TooFewPeers = "EW1926";
    public const string SheetsSkipped = "EW1927";
    public const string RepeatedWithoutKey = "EW1931";
    public const string LostCodes = "EW1932";
    public const string OpenQuestion = "EW1935";
    public const string TriedUnapproved = "EW1936";

    public const string IgnoredWorkflowPart = "EW1941";
    public const string WholeDivision = "EW1942";

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
    public const string FileAndSource = "EW2015";
    public const string IssuerAndOffice = "EW2016";
    public const string UnreadableOffice = "EW2017";
    public const string TwoChairs = "EW2018";
    public const string MalformedArea = "EW2019";
    public const string UnknownUnit = "EW2020";
    public const string UnitWithoutPeople = "EW2021";
    public const string UnitAboveItself = "EW2022";

    public const string UnknownTimeZone = "EW2031";
    public const string UnknownFeedField = "EW2041";
    public const string HashOfNoText = "EW2042";
    public const string HashedFieldRead = "EW2043";

    public const string NoRelease = "EW2051";
    public const string RulesNotReleased = "EW2052";
    public const string NotApproved = "EW2053";
    public const string DamagedRelease = "EW2054";
    public const string ApprovedBySame = "EW2055";
    public const string NothingToRelease = "EW2056";
    public const string NobodyReleases = "EW2057";
    public const string FailingRelease = "EW2058";

    public const string MalformedChannel = "EW2061";
    public const string UnknownAddressee = "EW2062";
    public const string MalformedHours = "EW2063";

    public const string TornLedger = "EW2101";
    public const string WithdrawnRule = "EW2102";
    public const string UndispatchedAlerts = "EW2103";

    /// <summary>All codes, grouped as they are declared.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
    [
        new(InvalidUtf8, Error),
        new(BrokenJson, Error),
        new(RepeatedKey, Error),
        new(UnknownKey, Error),
        new(MissingKey, Error),
        new(WrongType, Error),
        new(UnknownChoice, Error),
        new(MalformedDate, Error),
        new(MalformedDuration, Error),
        new(MalformedId, Error),
        new(RepeatedId, Error),
        new(MalformedScore, Error),
        new(EmptyInterval, Error),
        new(MissingFile, Error),

        new(EmptyExpression, Error),
        new(UnknownCharacter, Error),
        new(ForeignSign, Error),
        new(UnterminatedText, Error),
        new(MalformedNumber, Error),
        new(NumberTooLarge, Error),
        new(UnexpectedWord, Error),
        new(UnbalancedBracket, Error),
        new(ChainedComparison, Error),
        new(UnbracketedCoalesce, Error),
        new(UnbracketedNot, Error),
        new(NotBetween, Error),
        new(EmptyList, Error),
        new(MisplacedArgument, Error),
        new(ReservedWord, Error),
        new(UnbalancedBrace, Error),
        new(UnknownFormat, Error),
        new(MisplacedClause, Error),

        new(UnknownFunction, Error),
        new(ArgumentCount, Error),
        new(UnknownIndicator, Error),
        new(TypeMismatch, Error),
        new(BareEvent, Error),
        new(WindowNotWhole, Error),
        new(NestedWindow, Error),
        new(NestedPeer, Error),
        new(MixedCadences, Error),
        new(NoMeasure, Error),
        new(NamedArgument, Error),
        new(LiteralArgument, Error),
        new(MisplacedSpan, Error),
        new(MisplacedMissing, Error),
        new(LetCycle, Error),
        new(HiddenIndicator, Error),
        new(DailyYoy, Error),
        new(ConfidentialInLetter, Error),
        new(PeersOfHost, Error),
        new(MisplacedPeriod, Error),
        new(BeyondOccurrence, Error),
        new(MisplacedOccurrence, Error),
        new(RuleCircle, Error),

        new(TooLong, Error),
        new(TooDeep, Error),
        new(TooManyNodes, Error),
        new(WindowTooLong, Error),
        new(TooManyRules, Error),
        new(FileTooLarge, Error),

        new(UnknownGiven, Error),
        new(GivenOfWrongType, Error),
        new(RepeatedGiven, Error),
        new(ImpossibleGiven, Error),
        new(PinnedNoPeer, Error),
        new(GivenOutOfRange, Error),

        new(NameNotAllowed, Error),
        new(RepeatedName, Error),
        new(KeyOfOtherKind, Error),
        new(NotWholePeriods, Error),
        new(MalformedPeerKey, Error),
        new(FallingBands, Error),
        new(UnknownRule, Error),
        new(MalformedRange, Error),
        new(UnevenRecord, Error),
        new(ParameterNameTaken, Error),
        new(MalformedParameterValue, Error),
        new(FallingParameterDates, Error),
        new(MalformedParameterKey, Error),
        new(RuleIsThere, Error),
        new(NothingToReplace, Error),
        new(ChangedRuleRetired, Error),
        new(MalformedPin, Error),
        new(TooManyFields, Error),
        new(HidingField, Error),
        new(FindingNotOnOneSide, Error),
        new(MalformedLimit, Error),
        new(MisplacedSteps, Error),
        new(FallingSteps, Error),
        new(LetOfPackRepeated, Error),

        new(NumberOutOfRange, Error),
        new(MisplacedDay, Error),
        new(MalformedNumberPattern, Error),

        new(UnsayableLambda, Error),
        new(MalformedLambda, Error),
        new(MalformedWorkflow, Error),
        new(WorkflowNameTaken, Error),

        new(UnitMismatch, Warning),
        new(ConstantCondition, Warning),
        new(OneSidedCondition, Warning),
        new(WindowBeyondHistory, Warning),
        new(UndeliveredIndicator, Warning),
        new(DaysSinceAlone, Warning),
        new(UntestedRule, Warning),
        new(OutOfRangeComparison, Warning),
        new(NestedParameterKeys, Warning),
        new(RetiredRuleAsked, Warning),
        new(ChangedRuleMoved, Warning),
        new(NothingToRemove, Warning),
        new(EmptyBecause, Warning),
        new(ScoreAboveBands, Warning),
        new(ForeignFamily, Warning),
        new(UnusedLet, Warning),

        new(FileOfTwoFeeds, Warning),
        new(LoneFirstDay, Warning),
        new(SilentFeed, Warning),
        new(HalfDelivered, Warning),
        new(UnmatchedAbsence, Warning),
        new(TooFewPeers, Warning),
        new(SheetsSkipped, Warning),
        new(RepeatedWithoutKey, Warning),
        new(LostCodes, Warning),
        new(OpenQuestion, Warning),
        new(TriedUnapproved, Warning),

        new(IgnoredWorkflowPart, Warning),
        new(WholeDivision, Warning),

        new(UnreadableScanFile, Error),
        new(UnreadableRules, Error),
        new(NoRules, Error),
        new(UnknownFeedIndicator, Error),
        new(FeedIndicatorKind, Error),
        new(IndicatorOfTwoFeeds, Error),
        new(FeedWithoutIndicator, Error),
        new(ViaAndBy, Error),
        new(NamelessRegister, Error),
        new(KeyWithoutEvent, Error),
        new(UnknownEncoding, Error),
        new(ScanNumberOutOfRange, Error),
        new(EmptyScanText, Error),
        new(UnknownJurisdiction, Error),
        new(FileAndSource, Error),
        new(IssuerAndOffice, Error),
        new(UnreadableOffice, Error),
        new(TwoChairs, Error),
        new(MalformedArea, Error),
        new(UnknownUnit, Error),
        new(UnitWithoutPeople, Error),
        new(UnitAboveItself, Error),

        new(UnknownTimeZone, Error),
        new(UnknownFeedField, Error),
        new(HashOfNoText, Error),
        new(HashedFieldRead, Error),

        new(NoRelease, Error),
        new(RulesNotReleased, Error),
        new(NotApproved, Error),
        new(DamagedRelease, Error),
        new(ApprovedBySame, Error),
        new(NothingToRelease, Error),
        new(NobodyReleases, Error),
        new(FailingRelease, Error),

        new(MalformedChannel, Error),
        new(UnknownAddressee, Error),
        new(MalformedHours, Error),

        new(TornLedger, Warning),
        new(WithdrawnRule, Warning),
        new(UndispatchedAlerts, Warning),
    ];
}

/// <summary>A kind of diagnostic.</summary>
/// <param name="Code">The stable code, such as <c>EW1203</c>.</param>
/// <param name="Severity">The severity of every diagnostic of this kind.</param>
internal sealed record DiagnosticCode(string Code, DiagnosticSeverity Severity)
{
    /// <summary>The subject in a few words, as in <c>docs/diagnostics.md</c>.</summary>
    public Message Title => DiagnosticTitles.Of(Code);
}
