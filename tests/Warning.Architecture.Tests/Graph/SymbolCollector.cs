using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace EarlyWarning.Architecture.Graph;

/// <summary>
/// Collects what one file uses: what it names (the inferred type of a <c>var</c> too), and what it calls without a name: constructors, indexers, operators,
/// enumerators, deconstructors, builders of collections. Implicit conversions of our own types would go unseen; a test holds that there are none.
/// </summary>
internal sealed class SymbolCollector
{
    private readonly SemanticModel model;
    private readonly IReadOnlySet<string> files;
    private readonly Dictionary<ISymbol, SymbolUse> uses = new(SymbolEqualityComparer.Default);
    private readonly List<DeclaredType> types = [];
    private readonly List<string> unresolved = [];

    private SymbolCollector(SemanticModel model, IReadOnlySet<string> files)
    {
        this.model = model;
        this.files = files;
    }

    public IReadOnlyCollection<SymbolUse> Uses => this.uses.Values;

    public IReadOnlyList<DeclaredType> Types => this.types;

    public IReadOnlyList<string> Unresolved => this.unresolved;

    private string File => this.model.SyntaxTree.FilePath;

    /// <summary>Walks one file. <paramref name="files"/> are the paths of all sources, to tell a symbol of ours from one of a package.</summary>
    public static SymbolCollector Collect(SemanticModel model, IReadOnlySet<string> files)
    {
        SymbolCollector collector = new(model, files);
        foreach (SyntaxNode node in model.SyntaxTree.GetRoot().DescendantNodes()) collector.Visit(node);
        return collector;
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case SimpleNameSyntax name:
                this.VisitName(name);
                break;
            case BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or ElementAccessExpressionSyntax or ElementBindingExpressionSyntax
                or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax:
                this.Add(node, this.model.GetSymbolInfo(node).Symbol);
                break;
            case AssignmentExpressionSyntax assignment:
                this.Add(node, this.model.GetSymbolInfo(node).Symbol);
                if (assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax) this.Add(node, this.model.GetDeconstructionInfo(assignment));
                break;
            case CommonForEachStatementSyntax loop:
                ForEachStatementInfo each = this.model.GetForEachStatementInfo(loop);
                this.Add(node, each.GetEnumeratorMethod);
                this.Add(node, each.MoveNextMethod);
                this.Add(node, each.CurrentProperty);
                if (loop is ForEachVariableStatementSyntax variables) this.Add(node, this.model.GetDeconstructionInfo(variables));
                break;
            case RecursivePatternSyntax { PositionalPatternClause: not null }:
                this.Add(node, (this.model.GetOperation(node) as IRecursivePatternOperation)?.DeconstructSymbol);
                break;
            case CollectionExpressionSyntax:
                this.Add(node, (this.model.GetOperation(node) as ICollectionExpressionOperation)?.ConstructMethod);
                break;
            case MemberDeclarationSyntax { Parent: BaseNamespaceDeclarationSyntax or CompilationUnitSyntax } and (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax):
                this.types.Add(new DeclaredType(this.File, LineOf(node is BaseTypeDeclarationSyntax type ? type.Identifier : ((DelegateDeclarationSyntax)node).Identifier), (INamedTypeSymbol)this.model.GetDeclaredSymbol(node)!));
                break;
        }
    }

    private void VisitName(SimpleNameSyntax name)
    {
        SymbolInfo info = this.model.GetSymbolInfo(name);
        if (info.Symbol is { } symbol) this.Add(name, symbol is IPropertySymbol property ? Accessor(name, property) : symbol);
        else if (info.CandidateReason == CandidateReason.MemberGroup) this.Add(name, info.CandidateSymbols[0]);
        else if (!IsWordOfTheLanguage(name)) this.unresolved.Add($"{this.File}:{LineOf(name.Identifier)} {name.Identifier.Text}");
    }

    /// <summary>Names that the compiler gives no symbol because they are none.</summary>
    private static bool IsWordOfTheLanguage(SimpleNameSyntax name) =>
        name.Identifier.Text is "nameof" or "_" or "notnull" or "unmanaged" || name.IsVar || name.Parent is NameEqualsSyntax { Parent: UsingDirectiveSyntax } or NameColonSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax } };

    /// <summary>The accessor that is called, where less may call it than may see the property; else the property.</summary>
    private static ISymbol Accessor(SimpleNameSyntax name, IPropertySymbol property)
    {
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        bool written = target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target;
        return (written ? property.SetMethod : property.GetMethod) is { } accessor && accessor.DeclaredAccessibility != property.DeclaredAccessibility ? accessor : property;
    }

    private void Add(SyntaxNode node, DeconstructionInfo deconstruction)
    {
        this.Add(node, deconstruction.Method);
        foreach (DeconstructionInfo nested in deconstruction.Nested) this.Add(node, nested);
    }

    private void Add(SyntaxNode node, ISymbol? symbol)
    {
        if (symbol is IAliasSymbol alias) symbol = alias.Target;
        if (symbol is IMethodSymbol { ReducedFrom: { } extension }) symbol = extension;
        symbol = symbol?.OriginalDefinition;
        if (symbol is not (INamedTypeSymbol { IsTupleType: false, IsAnonymousType: false } or IMethodSymbol { MethodKind: not (MethodKind.LocalFunction or MethodKind.BuiltinOperator) } or IPropertySymbol or IFieldSymbol or IEventSymbol)) return;
        if (symbol is { ContainingType: { IsTupleType: true } or { IsAnonymousType: true } } || (symbol is not INamedTypeSymbol && symbol.ContainingType is null) || this.uses.ContainsKey(symbol)) return;
        string? declared = this.FileOf(symbol);
        if (declared != this.File) this.uses.Add(symbol, new SymbolUse(this.File, LineOf(node.GetFirstToken()), symbol, declared));
    }

    /// <summary>The source that declares a symbol; for a member that a generator wrote, the source of its type. This file, if it is one of several.</summary>
    private string? FileOf(ISymbol? symbol)
    {
        for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            string[] paths = [.. symbol.Locations.Select(location => location.SourceTree?.FilePath).OfType<string>().Where(this.files.Contains)];
            if (paths.Length > 0) return paths.Contains(this.File, StringComparer.Ordinal) ? this.File : paths[0];
        }

        return null;
    }

    private static int LineOf(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
