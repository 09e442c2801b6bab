using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Rules.Tests.Language;

public sealed class RandomTextTests
{
    private static readonly Gen<string> Pieces = Gen.Elements(
        "a", "3", "30%", "1m", "'t'", "'", "\"", "(", ")", ",", ":", "+", "-", "*", "/", "==", "=", "<", ">", "!", "??", "?", "in", "not", "and",
        "or", "between", "if", "missing", "true", " ", ".", "_", "万", "{", "}", "[", "]", "n0", "\uFF08", "\uFF09", "\uFF05", "。", "\u2018",
        "\uD800", "\uDC00", "\u0301", "\0", "f(", "1e", "\U00020000");

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Choose(0, 40).SelectMany(n => Pieces.ArrayOf(n)).Select(parts => string.Concat(parts)),
        Gen.Choose(0, 200).SelectMany(n => Gen.Choose(0, 0xFFFF).ArrayOf(n)).Select(units => string.Concat(units.Select(unit => (char)unit))));

    [Property(MaxTest = 5000)]
    public Property The_parser_gives_a_tree_or_faults_inside_the_text_and_never_throws() =>
        Prop.ForAll(Arb.From(Texts), text =>
        {
            Syntax? syntax = Parser.Parse(text, out IReadOnlyList<Fault> faults);
            return (syntax is null) == (faults.Count > 0) && faults.All(fault => IsInside(fault.Span, text));
        });

    [Property(MaxTest = 3000)]
    public Property Templates_never_throw_and_place_their_faults_inside_the_text() =>
        Prop.ForAll(Arb.From(Texts), text =>
        {
            Template? template = Template.Parse(text, out IReadOnlyList<Fault> faults);
            return (template is null) == (faults.Count > 0) && faults.All(fault => IsInside(fault.Span, text));
        });

    [Property(MaxTest = 3000)]
    public Property What_parses_survives_formatting() =>
        Prop.ForAll(Arb.From(Texts), text =>
        {
            Syntax? syntax = Parser.Parse(text, out _);
            return syntax is null || SyntaxEquality.Instance.Equals(syntax, Parser.Parse(Formatter.Format(syntax), out _));
        });

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;
}
