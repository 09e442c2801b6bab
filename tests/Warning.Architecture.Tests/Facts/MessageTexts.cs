using System.Text.RegularExpressions;
using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EarlyWarning.Architecture.Facts;

/// <summary>
/// What the product says to a person stands in the <c>Messages</c> folder of its project, in both languages with the same values, and nowhere else.
/// </summary>
internal static partial class MessageTexts
{
    private static readonly string[] ForProgrammers =
    [
        "ArgumentException", "ArgumentNullException", "ArgumentOutOfRangeException", "InvalidOperationException", "UnreachableException", "NotSupportedException", "ObjectDisposedException",
    ];

    /// <summary>Finds messages that are made elsewhere than in a folder of messages, or in one language alone.</summary>
    public static IReadOnlyList<string> MadeElsewhere(SymbolGraph graph) =>
    [
        .. graph.Uses.Where(use => use.Type.Name == "Message" && use.Declared is not null && !IsOfMessages(use.File) && !use.File.EndsWith("/Text/Message.cs", StringComparison.Ordinal) &&
                (use.Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } || use.Symbol.Name == "Of"))
            .Select(use => $"{use}; messages are made in the folder Messages of the project"),
    ];

    /// <summary>
    /// Finds texts that are in one language alone, name other values than their counterpart, or compute a value where a name should stand.
    /// </summary>
    public static IReadOnlyList<string> Uneven(IEnumerable<SourceFile> files) => [.. Made(files).SelectMany(Faults)];

    /// <summary>Finds members of the classes of messages that nothing names.</summary>
    public static IReadOnlyList<string> Unused(SymbolGraph graph)
    {
        HashSet<ISymbol> used = new(graph.Uses.Select(use => use.Symbol), SymbolEqualityComparer.Default);
        ILookup<string, string> inside = graph.Projects.SelectMany(project => project.Files).Where(file => IsOfMessages(file.Path))
            .SelectMany(file => CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Select(name => (file.Path, name.Identifier.Text)))
            .ToLookup(name => name.Path, name => name.Text, StringComparer.Ordinal);
        return
        [
            .. graph.Types.Where(type => IsOfMessages(type.File)).SelectMany(type => type.Symbol.GetMembers().Where(IsSaid).Where(member => !(type.IsPublic && member.DeclaredAccessibility == Accessibility.Public) && !used.Contains(member) && !inside[type.File].Contains(member.Name))
                .Select(member => $"{type.File} {member.Name} is said nowhere")),
        ];
    }

    /// <summary>
    /// Finds codes that two messages of the libraries share, two members of one name that others than their class say: an app tells faults apart by them. What
    /// the command line prints, and the
    /// headings of sheets, are not told apart by code.
    /// </summary>
    public static IReadOnlyList<string> SharedCodes(SymbolGraph graph) =>
    [
        .. graph.Types.Where(type => IsOfMessages(type.File) && Room.Of(type.File).Project is not ("Warning.Cli" or "Warning.Simulation") && type.Symbol.Name != "SheetMessages")
            .SelectMany(type => type.Symbol.GetMembers().Where(IsSaid).Where(member => member.DeclaredAccessibility != Accessibility.Private && member.DeclaringSyntaxReferences.Any(Makes)).Select(member => (member.Name, Member: $"{type.Symbol.Name}.{member.Name}")))
            .Distinct().GroupBy(member => member.Name, StringComparer.Ordinal).Where(members => members.Count() > 1).Select(members => $"{string.Join(", ", members.Select(member => member.Member))} have one code"),
    ];

    /// <summary>
    /// Finds texts in the sources that read as if they were for a person: two words of English side by side, or Chinese. Texts for programmers (arguments of
    /// their exceptions, attributes) and lines of the command itself are left out, and files whose texts are data are named with the reason in
    /// <paramref name="data"/>.
    /// </summary>
    public static IReadOnlyList<string> InSources(IEnumerable<SourceFile> files, IReadOnlyDictionary<string, string> data) =>
    [
        .. files.Where(file => !IsOfMessages(file.Path) && !data.ContainsKey(file.Path))
            .SelectMany(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path).GetRoot().DescendantTokens()
                .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
                .Where(token => Prose().IsMatch(token.ValueText) && !token.ValueText.StartsWith("early-warning ", StringComparison.Ordinal) && !IsForProgrammers(token.Parent!))
                .Select(token => $"{file.Path}:{LineOf(token)} \"{token.ValueText}\"")),
    ];

    /// <summary>Finds files that are named as data and have no text any more.</summary>
    public static IReadOnlyList<string> DataWithoutText(IEnumerable<SourceFile> files, IReadOnlyDictionary<string, string> data)
    {
        HashSet<string> found = [.. InSources(files, new Dictionary<string, string>(StringComparer.Ordinal)).Select(place => place[..place.IndexOf(".cs:", StringComparison.Ordinal)] + ".cs")];
        return [.. data.Keys.Where(path => !found.Contains(path)).Select(path => $"{path} has no text; take it out of the list")];
    }

    private static bool IsOfMessages(string path) => path.Contains("/Messages/", StringComparison.Ordinal);

    private static bool IsSaid(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnType.Name: "Message" } or IPropertySymbol { Type.Name: "Message" };

    private static bool Makes(SyntaxReference reference) => reference.GetSyntax().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Any(made => IsMessage(made) && made.ArgumentList!.Arguments.Count == 2);

    private static IEnumerable<(string Place, ExpressionSyntax English, ExpressionSyntax Chinese, string[] Parameters)> Made(IEnumerable<SourceFile> files) =>
        from file in files
        where IsOfMessages(file.Path)
        from list in CSharpSyntaxTree.ParseText(file.Text, path: file.Path).GetRoot().DescendantNodes().OfType<ArgumentListSyntax>()
        let texts = Texts(list)
        where texts.Length >= 2
        let parameters = list.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.ParameterList.Parameters.Select(parameter => parameter.Identifier.Text)
        select ($"{file.Path}:{LineOf(list.Parent!.GetFirstToken())}", texts[0], texts[1], parameters?.ToArray() ?? []);

    /// <summary>The texts among the arguments of a message, or of a method that makes one of two texts.</summary>
    private static ExpressionSyntax[] Texts(ArgumentListSyntax list) => list.Parent switch
    {
        BaseObjectCreationExpressionSyntax made => IsMessage(made) ? [.. list.Arguments.Take(2).Select(argument => argument.Expression)] : [],
        InvocationExpressionSyntax => [.. list.Arguments.Select(argument => argument.Expression).Where(IsText)],
        _ => [],
    };

    /// <summary>Whether an object is made of two texts.</summary>
    private static bool IsMessage(BaseObjectCreationExpressionSyntax made) =>
        made is ImplicitObjectCreationExpressionSyntax or ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: "Message" } } &&
        made.ArgumentList?.Arguments is { Count: >= 2 } arguments && IsText(arguments[0].Expression) && IsText(arguments[1].Expression);

    private static bool IsText(ExpressionSyntax expression) =>
        expression is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression };

    private static IEnumerable<string> Faults((string Place, ExpressionSyntax English, ExpressionSyntax Chinese, string[] Parameters) made)
    {
        string[] english = [.. Holes(made.English)], chinese = [.. Holes(made.Chinese)];
        foreach (string value in english.Except(chinese, StringComparer.Ordinal)) yield return $"{made.Place} {{{value}}} is in the English text alone";
        foreach (string value in chinese.Except(english, StringComparer.Ordinal)) yield return $"{made.Place} {{{value}}} is in the Chinese text alone";
        foreach (string value in english.Except(made.Parameters, StringComparer.Ordinal)) yield return $"{made.Place} {{{value}}} is no parameter";
        if (Han().IsMatch(Words(made.English)) && !Han().IsMatch(Words(made.Chinese))) yield return $"{made.Place} the texts are exchanged";
        if (!IsCommand(made.English) && !Han().IsMatch(Words(made.Chinese)) && Prose().IsMatch(Words(made.Chinese))) yield return $"{made.Place} no Chinese in the Chinese text";
        if (!IsCommand(made.Chinese) && HalfWidth().Match(Words(made.Chinese)) is { Success: true } mark) yield return $"{made.Place} a half-width mark beside Chinese: {mark.Value}";
    }

    /// <summary>The names of the values; forms of English words are none.</summary>
    private static IEnumerable<string> Holes(ExpressionSyntax text) => text.DescendantNodes().OfType<InterpolationSyntax>()
        .Where(hole => hole.Expression is not ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: "Plural" } }).Select(hole => hole.Expression.ToString()).Distinct(StringComparer.Ordinal);

    private static string Words(ExpressionSyntax text) => text switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        _ => string.Join('\u0001', text.DescendantNodes().OfType<InterpolatedStringTextSyntax>().Select(part => part.TextToken.ValueText)),
    };

    private static bool IsForProgrammers(SyntaxNode literal) => literal.Ancestors().Any(node => node switch
    {
        AttributeSyntax => true,
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: var type } } => ForProgrammers.Contains(type, StringComparer.Ordinal),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: var type } } } => ForProgrammers.Contains(type, StringComparer.Ordinal),
        _ => false,
    });

    /// <summary>Whether a text has a line of the command itself, which is typed in half width and is the same in both languages.</summary>
    private static bool IsCommand(ExpressionSyntax text) =>
        Words(text) is var words && (words.StartsWith("early-warning ", StringComparison.Ordinal) || words.Contains("--", StringComparison.Ordinal));

    private static int LineOf(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    [GeneratedRegex(@"[A-Za-z]{2,}[,;:]? [A-Za-z]{2,}|\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prose();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Han();

    /// <summary>A comma, semicolon, question mark or bracket of half width after Chinese; a colon too, unless a value follows it.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;?!()]|[,;?!]\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HalfWidth();
}
