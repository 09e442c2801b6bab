using System.Globalization;
using EarlyWarning.Rules.Panels;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>Packed numbers keep every bit, and are the very numbers that their digits are read as.</summary>
public sealed class PackedNumbersTests
{
    private static readonly Gen<double> Figure =
        from whole in Gen.Choose(-40_000, 40_000)
        from decimals in Gen.Choose(0, 4)
        select double.Parse($"{whole}e-{decimals}", CultureInfo.InvariantCulture) is var figure && figure == 0 ? 0 : figure;

    private static readonly Gen<double> Missed = Gen.Elements(Missing.NoRow, Missing.Blank, Missing.Unread);

    private static readonly Gen<double> Odd = Gen.Elements(
        -0.0, 0.0, double.NaN, -double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, -double.Epsilon, double.MaxValue,
        double.MinValue, 1e-310,
        int.MaxValue, int.MinValue, int.MaxValue - 3.0, int.MaxValue - 4.0, short.MaxValue, short.MinValue, 32_763, 32_764, -32_764, 214_748.3643,
        214_748.3648, 0.1 + 0.2,
        1.0 / 3, 1e15, 9_007_199_254_740_993, 0.00001,
        BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0003), BitConverter.Int64BitsToDouble(0x7FF0_0000_0000_0001));

    private static readonly Gen<double> Any = ArbMap.Default.GeneratorFor<long>().Select(BitConverter.Int64BitsToDouble);

    /// <summary>Columns of figures, of figures with some odd number among them, and of any bits.</summary>
    private static Arbitrary<double[]> Columns() => Gen.OneOf(
        Gen.Frequency((4, Figure), (1, Missed)).ArrayOf(),
        Gen.Frequency((20, Figure), (4, Missed), (1, Odd)).ArrayOf(),
        Gen.Frequency((3, Odd), (1, Any)).ArrayOf()).ToArbitrary();

    [Fact]
    public void Any_numbers_come_out_with_the_bits_that_went_in() => Prop.ForAll(Columns(), Gen.Choose(0, 9).ToArbitrary(), (numbers, from) =>
    {
        if (PackedNumbers.TryPack(numbers) is not { } packed) return;
        AssertSame(numbers, packed.ToArray());
        AssertSame(numbers, Enumerable.Range(0, numbers.Length).Select(row => packed[row]));
        double[] some = new double[Math.Max(0, numbers.Length - from)];
        AssertSame(numbers.Skip(from), packed.Read(Math.Min(from, numbers.Length), some).ToArray());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Numbers_written_come_out_with_the_bits_that_went_in() => Prop.ForAll(Columns(), numbers =>
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        PackedColumn.Write(writer, numbers);
        stream.Position = 0;
        AssertSame(numbers, PackedColumn.ReadNumbers(new BinaryReader(stream), numbers.Length));
        Assert.Equal(stream.Length, stream.Position);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void A_number_of_few_digits_is_packed_and_is_what_its_text_is_parsed_to()
    {
        Gen<(int Code, int Decimals)> number =
            from code in Gen.OneOf(Gen.Choose(-99_999, 99_999), Gen.Choose(-2_147_483_600, 2_147_483_600))
            from decimals in Gen.Choose(0, PackedNumbers.MostDecimals)
            select (code, decimals);
        Prop.ForAll(number.ArrayOf().ToArbitrary(), numbers =>
        {
            foreach (IGrouping<int, (int Code, int)> same in numbers.GroupBy(one => one.Decimals))
            {
                double[] parsed = [.. same.Select(one => double.Parse($"{one.Code}e-{same.Key}", CultureInfo.InvariantCulture)), 1, 2];
                PackedNumbers packed = new([.. same.Select(one => one.Code), .. Power(same.Key)], same.Key);
                AssertSame(parsed, packed.ToArray());
                PackedNumbers? again = PackedNumbers.TryPack(parsed);
                Assert.NotNull(again);
                AssertSame(parsed, again.ToArray());
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

        static int[] Power(int decimals) => [(int)Math.Pow(10, decimals), 2 * (int)Math.Pow(10, decimals)];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Unpacking_divides_as_the_processor_does(int decimals)
    {
        // Every integer of 16 bits, both ends of those of 32, and a few million between them.
        double power = Math.Pow(10, decimals);
        int[] codes = [.. Enumerable.Range(-70_000, 140_000), .. Enumerable.Range(0, 100_000).SelectMany(i => new[] { int.MinValue + 3 + i, int.MaxValue - i }),
            .. Enumerable.Range(0, 3_000_000).Select(i => int.MinValue + 3 + (int)(i * 1431L))];
        AssertSame(codes.Select(code => code / power), new PackedNumbers(codes, decimals).ToArray());
    }

    [Fact]
    public void Numbers_are_as_narrow_as_they_can_be()
    {
        Assert.NotNull(PackedNumbers.TryPack([1, 32_763, Missing.NoRow])!.Shorts);
        Assert.NotNull(PackedNumbers.TryPack([0.25, 327.63])!.Shorts);
        Assert.Equal(2, PackedNumbers.TryPack([0.25, 327.63])!.Decimals);
        Assert.NotNull(PackedNumbers.TryPack([1, 32_764])!.Ints);
        Assert.NotNull(PackedNumbers.TryPack([0.01, 21_474_836.42])!.Ints);
        Assert.Null(PackedNumbers.TryPack([0.01, 21_474_836.48]));
        Assert.Null(PackedNumbers.TryPack([0.5, -0.0]));
        Assert.Null(PackedNumbers.TryPack([0.5, double.NaN]));
        Assert.Null(PackedNumbers.TryPack([1.0 / 3, 2]));
        PackedNumbers same = PackedNumbers.TryPack([1.0 / 3, 1.0 / 3])!;
        Assert.Null(same.Doubles ?? (object?)same.Shorts ?? same.Ints);
    }

    [Fact]
    public void Cells_without_a_row_are_told_from_blank_and_unread_ones()
    {
        PackedNumbers packed = PackedNumbers.TryPack([1.5, Missing.NoRow, Missing.Blank, Missing.Unread, 2])!;
        Assert.True(Missing.IsNoRow(packed[1]) && Missing.IsBlank(packed[2]) && Missing.IsUnread(packed[3]));
        Assert.True(packed.TrySetUnread(4));
        Assert.True(Missing.IsUnread(packed[4]));
        double[] cells = PackedNumbers.CellsOf([.. Enumerable.Repeat(1.0, PackedNumbers.LeastLength), 2, -double.NaN, Missing.Unread]).ToArray();
        Assert.All(cells[^2..], cell => Assert.True(Missing.IsNoRow(cell)));
    }

    [Property]
    public void Integers_come_out_as_they_went_in(int[] values, int least, byte[] small, ushort[] medium)
    {
        int[] bytes = [.. small.Select(value => unchecked(least + value))], shorts = [.. medium.Select(value => unchecked(least + value))];
        foreach (int[] integers in new[] { values, bytes, shorts })
        {
            PackedIntegers packed = PackedIntegers.Of([.. integers]);
            Assert.Equal(integers, packed.ToArray());
            using MemoryStream stream = new();
            using BinaryWriter writer = new(stream);
            PackedColumn.Write(writer, packed);
            PackedColumn.Write(writer, integers);
            stream.Position = 0;
            BinaryReader reader = new(stream);
            Assert.Equal(integers, PackedColumn.ReadIntegers(reader, integers.Length));
            Assert.Equal(integers, PackedColumn.ReadPackedIntegers(reader, integers.Length).ToArray());
        }
    }

    private static void AssertSame(IEnumerable<double> expected, IEnumerable<double> found) =>
        Assert.Equal(expected.Select(BitConverter.DoubleToInt64Bits), found.Select(BitConverter.DoubleToInt64Bits));
}
