"""Tests: they mirror src, play a terminal through World and never sleep or reach the network."""
