using System.Runtime.CompilerServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>Maps a company and a place to its cell in blocks of equally many companies, where each company has the same number of adjacent cells.</summary>
/// <param name="blocks">The blocks of cells.</param>
/// <param name="companies">The number of companies in a block; 0 if one block holds all.</param>
/// <param name="step">The number of cells a company has.</param>
internal readonly struct CellPlaces(double[][] blocks, int companies, int step)
{
    // Turns the division into one multiplication, exact for any two numbers of 32 bits (Lemire, Kaser and Kurz, 2019).
    private readonly ulong reciprocal = companies == 0 ? 0 : ulong.MaxValue / (uint)companies + 1;

    public double[][] Blocks => blocks;

    public int Step => step;

    /// <summary>Gets a reference to a cell of a company.</summary>
    public ref double this[int row, int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int first = FirstOf(row, out int block);
            return ref blocks[block][first + place];
        }
    }

    /// <summary>Gets all cells of a company.</summary>
    public Span<double> Of(int row)
    {
        int first = FirstOf(row, out int block);
        return blocks[block].AsSpan(first, step);
    }

    /// <summary>Returns where the cells of a company begin in their block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FirstOf(int row, out int block)
    {
        block = (int)Math.BigMul(reciprocal, (ulong)(uint)row, out _);
        return (row - block * companies) * step;
    }

    /// <summary>Returns the places of a column: one cell a company, in row order.</summary>
    public static CellPlaces Of(double[] column) => new([column], 0, 1);
}
